import type { FixturePlan, InvariantPlan } from './plan.ts'

/** Without a word of the spec: the outside takes longer than code. */
const withFixtures = 60_000
const setUpLimit = 30_000

/** Milliseconds that a test may take, the set-up of its fixtures included; undefined: vitest decides. */
export function timeLimit(
  { timeout, fixtures }: Pick<InvariantPlan, 'timeout' | 'fixtures'>,
  all: readonly Pick<FixturePlan, 'name' | 'timeout'>[],
): number | undefined {
  const used = all.filter(({ name }) => fixtures.includes(name))
  if (used.length === 0) return timeout
  const setUp = used.reduce((sum, one) => sum + (one.timeout.setUp ?? setUpLimit), 0)
  return (timeout ?? withFixtures) + setUp
}
