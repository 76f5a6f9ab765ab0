import type { VitestTest } from './vitest-test.ts'
import { keyOfTitle } from './verify-suite.ts'

/** The tests of one suite in one check: by the label of the group that they ran in, then by their key. */
export type TestsByGroup = ReadonlyMap<string, ReadonlyMap<string, VitestTest>>

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
