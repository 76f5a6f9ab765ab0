import type { VitestTest } from './vitest-test.ts'
import { keyOfTitle } from './test-key.ts'

export type TestsByKey = ReadonlyMap<string, VitestTest>
/** The tests of one suite in one check, by the label of the group that they ran in. */
export type TestsByGroup = ReadonlyMap<string, TestsByKey>

export function groupTests(tests: readonly VitestTest[]): TestsByGroup {
  const groups = new Map<string, Map<string, VitestTest>>()
  for (const test of tests) {
    const label = test.groups[0] ?? ''
    const key = keyOfTitle(test.title)
    if (key === undefined) continue
    const group = groups.get(label) ?? new Map<string, VitestTest>()
    groups.set(label, group.set(key, test))
  }
  return groups
}

/**
 * Whether every property of a test held, be it that too few runs met a premise or a share of `cover`: those say
 * something about what was drawn, not about what the subject did with it.
 */
export const propertyHeld = ({ outcome, records }: VitestTest): boolean =>
  outcome === 'pass' ||
  (outcome !== 'timeout' && records.length > 0 && records.every(({ failed }) => !failed))
