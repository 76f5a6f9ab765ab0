import type { VerifySuite } from './verify-suite.ts'

/** What a test without a time of its own may take, and a machine that has other work on top. */
const leastPatience = 45_000

/** Milliseconds without news after which tests are taken never to end: longer than any of them may take. */
export function patienceFor(suites: readonly VerifySuite[]): number {
  const times = suites.flatMap(({ plan }) => plan.invariants.map(({ timeout }) => timeout ?? 0))
  return Math.max(leastPatience, ...times.map((time) => time + leastPatience / 3))
}
