import type { SuitePlan } from '../../ir/plan.ts'
import type { Found } from './verify-finding.ts'
import { leftNoValue } from './empty-bounds.ts'
import { keyOf } from './test-key.ts'
import { isCircling } from './vitest-circles.ts'
import { itsProcessDied } from './vitest-deaths.ts'
import type { VitestFault, VitestTest } from './vitest-test.ts'

const narrow = 'narrow what the `expr` is computed from, so that a value is always left'

const reasons: Readonly<Record<VitestTest['outcome'], (failure: string) => string>> = {
  pass: () => 'it ran no property',
  fail: (failure) => `fails: ${failure}`,
  error: (failure) => {
    if (failure === itsProcessDied || isCircling(failure)) return failure
    if (leftNoValue(failure))
      return `draws nothing where a computed bound passes the other (${failure}): ${narrow}`
    return `fails, though by no assertion: ${failure}`
  },
  timeout: () => 'did not end in time',
}

/** The generated tests as they stand: what fails now, or runs nothing, proves nothing. */
export function judgeTests(plan: SuitePlan, tests: ReadonlyMap<string, VitestTest>): readonly Found[] {
  return plan.invariants.flatMap((invariant): readonly Found[] => {
    const key = keyOf(invariant)
    const test = tests.get(key)
    const found = (reason: string): readonly Found[] => [{ key, check: 'tests', weight: 'unearned', reason }]
    if (test === undefined) return found('its test did not run: generate the tests anew')
    if (test.outcome === 'pass' && test.records.some(({ runs }) => runs > 0)) return []
    return found(reasons[test.outcome](lineThatTells(test.failure ?? '')))
  })
}

/** What failed when the tests of a file had run: the tear-down of a fixture leaves behind what the next run may find. */
export function judgeEnd(plan: SuitePlan, faults: readonly VitestFault[], file: string): readonly Found[] {
  const fault = faults.find((one) => one.file === file)
  if (fault === undefined) return []
  const [first = ''] = fault.text.split('\n')
  const reason = first.startsWith('the tear-down')
    ? `its test held, but when all had run ${first}`
    : `its test held, but an error that nobody caught came while no test with fixtures ran: ${first}`
  return plan.invariants
    .filter(({ fixtures }) => fixtures.length > 0)
    .map((invariant) => ({ key: keyOf(invariant), check: 'tests', weight: 'suspect', reason }))
}

/** Of a failure of several lines, the one that says what did not hold. */
export function lineThatTells(failure: string): string {
  const lines = failure.split('\n').map((line) => line.trim())
  const failed = lines.findIndex((line) => /^failed\b/i.test(line))
  if (failed === -1) return lines.find((line) => line !== '') ?? ''
  const rest = (lines[failed] ?? '').replace(/^failed:?\s*/i, '')
  return rest === '' ? (lines[failed + 1] ?? '') : rest
}
