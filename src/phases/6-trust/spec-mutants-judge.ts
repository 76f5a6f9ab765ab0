import type { SuitePlan } from '../../ir/plan.ts'
import { relevantImpostors, type ImpostorRun } from './impostors.ts'
import type { SpecMutant } from './spec-mutants.ts'
import type { Found } from './verify-finding.ts'
import { propertyHeld } from './verify-runs.ts'
import { keyOf, keyOfTitle } from './verify-suite.ts'
import type { VitestTest } from './vitest-test.ts'

/** Spec mutants that no run failed. Of one assertion the gravest is told: what is never evaluated cannot be too weak. */
export function judgeSpecMutants(
  mutants: readonly SpecMutant[],
  tests: readonly VitestTest[],
): readonly Found[] {
  const byId = new Map(tests.map((test) => [keyOfTitle(test.title), test]))
  const alive = mutants.filter((mutant) => isAlive(mutant, byId.get(mutant.id)))
  return alive
    .filter(
      (mutant) =>
        mutant === alive.find(({ key, assertion }) => key === mutant.key && assertion === mutant.assertion),
    )
    .map(({ key, weight, reason }): Found => ({ key, check: 'spec-mutants', weight, reason }))
}

function isAlive({ operator }: SpecMutant, test: VitestTest | undefined): boolean {
  if (test === undefined) return false
  if (operator !== 'premise') return propertyHeld(test)
  // No draw at all met the opposite of the premise.
  return test.records.some(({ discarded }) => discarded > 0) && test.records.every(({ runs }) => runs === 0)
}

/** Assertions and conjuncts that no impostor fails when they stand alone: they do nothing. */
export function judgeSpecParts(
  plan: SuitePlan,
  parts: readonly SpecMutant[],
  runs: readonly ImpostorRun[],
): readonly Found[] {
  return parts.flatMap(({ id, key, weight, reason, invariant }): readonly Found[] => {
    if (!plan.invariants.some((one) => keyOf(one) === key)) return []
    const about = relevantImpostors(plan, invariant, runs).filter(({ label }) => label.behaviour !== 'throws')
    const outcomes = about.map(({ outcomes: all }) => all.get(id))
    // Without a random impostor, or with tests that did not end, nothing is proved.
    if (!about.some(({ label }) => label.behaviour === 'random')) return []
    return outcomes.every((outcome) => outcome === 'pass')
      ? [{ key, check: 'spec-mutants', weight, reason }]
      : []
  })
}
