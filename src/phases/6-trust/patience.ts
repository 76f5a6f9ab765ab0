import type { SuitePlan } from '../../ir/plan.ts'
import { timeLimit } from '../../ir/time-limit.ts'

/** Milliseconds that a test without a time of its own may take, and a machine that has other work on top. */
export const leastPatience = 45_000

/** Milliseconds without news after which tests are taken never to end: longer than any of them may take. */
export function patienceFor(plans: readonly Pick<SuitePlan, 'invariants' | 'fixtures'>[]): number {
  const limits = plans.flatMap(({ invariants, fixtures }) =>
    invariants.map((invariant) => timeLimit(invariant, fixtures) ?? 0),
  )
  return Math.max(leastPatience, ...limits.map((limit) => limit + leastPatience / 3))
}
