import type { MutationEvidence, SpecEvidence } from '../../ir/evidence.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import { meaningOf } from './baseline-meaning.ts'
import type { Baseline, BaselineSpec } from './baseline.ts'
import { mutationEvidence } from './mutate-evidence.ts'

/** One spec with all that was found out about it. */
export interface JudgedSpec {
  readonly evidence: SpecEvidence
  readonly plans: readonly InvariantPlan[]
}

/** What the specs say and kill now, in the form of the record. Specs that did not run keep their old entry. */
export function recordBaseline(input: {
  readonly specs: readonly JudgedSpec[]
  readonly mutation: MutationEvidence | undefined
  readonly before: Baseline | undefined
}): Baseline {
  const entries = input.specs.map((spec) => [spec.evidence.spec, recordSpec(spec, input.mutation)] as const)
  return { version: 1, specs: { ...input.before?.specs, ...Object.fromEntries(entries) } }
}

function recordSpec({ evidence, plans }: JudgedSpec, mutation: MutationEvidence | undefined): BaselineSpec {
  const own = (mutation?.mutants ?? []).filter((mutant) => mutant.suites.includes(evidence.name))
  const killed = own.filter((mutant) => mutant.killedBy.some((by) => by.startsWith(`${evidence.name}/`)))
  return {
    ...(own.length === 0 ? {} : { score: roundedDown(mutationEvidence(own).score) }),
    invariants: Object.fromEntries(
      evidence.invariants.map(({ id }) => [id, meaningOf(plans.filter((plan) => plan.id === id))]),
    ),
    impostors: evidence.impostors
      // A field that nobody notices is told whatever the record says.
      .filter(({ behaviour, killedBy }) => behaviour !== 'field' && killedBy.length > 0)
      .map(({ exportName, behaviour }) => `${exportName}: ${behaviour}`),
    mutants: killed.map((mutant) => mutant.id),
  }
}

// Rounded down, so that reading it back never makes the same run look worse than the record.
const roundedDown = (score: number) => Math.floor(score * 1000) / 1000
