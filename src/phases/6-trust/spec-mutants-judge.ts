import { relevantImpostors, type ImpostorRun } from './impostors.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import type { SpecMutant } from './spec-mutants.ts'
import type { Found } from './verify-finding.ts'
import { propertyHeld } from './verify-runs.ts'
import { subjectHasPart, type Changers } from './verify-taint.ts'
import { keyOf, keyOfTitle } from './test-key.ts'
import type { VitestTest } from './vitest-test.ts'

/** Spec mutants that no run failed. Of one assertion the gravest is told: what is never evaluated cannot be too weak. */
export function aliveMutants(
  mutants: readonly SpecMutant[],
  tests: readonly VitestTest[],
): readonly SpecMutant[] {
  const byId = new Map(tests.map((test) => [keyOfTitle(test.title), test]))
  const alive = mutants.filter(({ id }) => {
    const test = byId.get(id)
    return test !== undefined && propertyHeld(test)
  })
  return alive.filter((mutant) => mutant === alive.find((other) => isSameAssertion(mutant, other)))
}

/** An expected side that the subject was seen to change is no expected side. */
export function isStillWrong(plan: SuitePlan, { key, expected }: SpecMutant, changers: Changers): boolean {
  const invariant = plan.invariants.find((one) => keyOf(one) === key)
  return !expected || !invariant || !subjectHasPart(plan, invariant, changers)(expected)
}

const isSameAssertion = (a: SpecMutant, b: SpecMutant) => a.key === b.key && a.assertion === b.assertion

const foundOf = ({ key, weight, reason }: SpecMutant): Found => ({
  ...{ key, check: 'spec-mutants', weight, reason },
})

/** Assertions and conjuncts that no impostor fails when they stand alone: they do nothing. */
export function idleParts(parts: readonly SpecMutant[], runs: readonly ImpostorRun[]): readonly SpecMutant[] {
  return parts.filter(({ id, invariant }) => {
    const about = relevantImpostors(invariant, runs)
    // Without nonsense that it met, or with tests that did not end, nothing is proved.
    const isJudged = about.some(({ label }) => label.behaviour === 'random')
    // Anything ends where the subject throws, unless the throw was caught: then it is the assertion that fails.
    const isIdle = ({ label, outcomes }: ImpostorRun) =>
      label.behaviour === 'throws' ? outcomes.get(id) !== 'fail' : outcomes.get(id) === 'pass'
    return isJudged && about.every(isIdle)
  })
}

/** All that spec mutants found; of an assertion that is told already, not also that it does nothing. */
export function judgeSpecMutants(
  alive: readonly SpecMutant[],
  idle: readonly SpecMutant[],
): readonly Found[] {
  const others = idle.filter((part) => !alive.some((mutant) => isSameAssertion(part, mutant)))
  return [...alive, ...others].map(foundOf)
}
