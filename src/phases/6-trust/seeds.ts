import type { SuitePlan } from '../../ir/plan.ts'
import type { Found } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import type { TestsByGroup, TestsByKey } from './verify-runs.ts'
import { isCircling } from './vitest-circles.ts'
import type { VitestTest } from './vitest-test.ts'
import type { Pass } from './vitest-worker/passes.ts'

interface SeedPass extends Pass {
  /** What a difference from the first pass says of an invariant. */
  readonly reason: string
}

const pinned = (seed: number) => ({ GEN_PROPS_PROFILE: 'ci', GEN_PROPS_SEED: String(seed) })
// What depends on where it runs does so for most inputs.
const surroundings = { ...pinned(1), GEN_PROPS_RUNS: '30' }
const otherSeed = (seed: number): SeedPass => ({
  label: `seed ${seed}`,
  env: pinned(seed),
  reason: `flaky: its outcome with seed ${seed} is not that with seed 1`,
})

const first: Pass = { label: 'seed 1', env: pinned(1) }

const passes: readonly SeedPass[] = [
  { label: 'again', env: pinned(1), reason: 'flaky: the same seed does not always give the same outcome' },
  otherSeed(2),
  otherSeed(3),
  {
    label: 'shuffled',
    env: surroundings,
    shuffled: true,
    reason: 'flaky: its outcome depends on the order of the tests',
  },
  {
    label: 'time zone',
    env: { ...surroundings, TZ: 'Pacific/Chatham' },
    reason: 'flaky: its outcome depends on the time zone',
  },
  {
    label: 'clock',
    env: surroundings,
    // Thirty years and some hours: other weekday, other month, no leap year.
    clock: 30 * 365 * 86_400_000 + 13 * 3_600_000 + 1,
    reason: 'flaky: its outcome depends on the clock',
  },
]

/** The passes that one process makes, one after the other. */
export const seedPasses: readonly Pass[] = [first, ...passes]

/** A pass of its own process, which is in another place from its start. */
export const elsewherePass: Pass = { label: 'elsewhere', env: surroundings }
export const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } as const

/** What ends differently when nothing that matters is different is no test. One reason each, the plainest. */
export function judgeSeeds(
  plan: SuitePlan,
  groups: TestsByGroup,
  baseline: TestsByKey = new Map<string, VitestTest>(),
): readonly Found[] {
  const judged = [
    ...passes,
    {
      ...elsewherePass,
      reason: 'flaky: its outcome depends on the locale, or on the time zone when it is loaded',
    },
  ]
  return plan.invariants.flatMap((invariant): readonly Found[] => {
    const key = keyOf(invariant)
    const one = groups.get(first.label)?.get(key)
    const expected = one?.outcome
    if (expected === undefined) return []
    // It was not tried under others.
    const isHopeless = expected === 'timeout' || isCircling(one?.failure)
    if (isHopeless && baseline.get(key)?.outcome === 'pass')
      return [
        { key, check: 'seeds', weight: 'unearned', reason: 'flaky: with seed 1 it does not come to an end' },
      ]
    const differs = judged.find(({ label, env }) => {
      const outcome = groups.get(label)?.get(key)?.outcome
      // Fewer runs may well not come to the input for which a rule fails.
      const isFewer = env['GEN_PROPS_RUNS'] !== undefined
      return outcome !== undefined && outcome !== expected && !(isFewer && outcome === 'pass')
    })
    return differs ? [{ key, check: 'seeds', weight: 'unearned', reason: differs.reason }] : []
  })
}
