import path from 'node:path'
import { expect, it } from 'vitest'
import { failureOf } from '../../../../src/phases/6-trust/mutate-failure.ts'
import { failureOfCircle } from '../../../../src/phases/6-trust/vitest-circles.ts'
import { unendedIn } from '../../../../src/phases/6-trust/stryker-check.ts'
import type { VitestResult } from '../../../../src/phases/6-trust/vitest-test.ts'

const root = path.resolve('/shop')

it('tests that fail by themselves are named by their invariants', () => {
  const output = [
    'ERROR DryRunExecutor One or more tests failed in the initial test run:',
    '\tloans A loan ends after three weeks. [due-after-three-weeks]',
    '\t\tRule: A loan ends after three weeks.',
    '\tloans No card, no loan. [no-loan-without-card/expired]',
  ].join('\n')
  const reason = 'There were failed tests in the initial test run.'
  expect(failureOf({ kind: 'failure', reason, output }, root)).toMatchObject({
    code: 'mutate/tests-fail',
    args: { invariants: ['due-after-three-weeks', 'no-loan-without-card'] },
  })
})

const circling = failureOfCircle({ file: '', groups: [], title: 'Sums. [sum]', circled: 10_000 }, false)
const nameOf = (name: string) => `test/${name}.ts`

it.each([
  [
    { unended: [{ file: 'tills', title: 'Sums. [sum]' }], stalled: true, tests: [], faults: [] },
    'Sums. [sum]',
    'sum',
  ],
  [{ unended: [], stalled: true, tests: [{ file: 'loans' }], faults: [] }, '', undefined],
  [
    { unended: [], stalled: false, tests: [{ file: 'tills', title: 'Sums. [sum]', failure: circling }] },
    'Sums. [sum]',
    'sum',
  ],
  [{ unended: [], stalled: false, tests: [], faults: [{ file: 'tills', text: circling }] }, '', undefined],
])('what never ended is told with its file', (result, title, invariant) => {
  const test = unendedIn(result as unknown as VitestResult, ['loans', 'tills'], nameOf)
  if (!test) throw new Error('nothing was noticed')
  expect(failureOf({ kind: 'never-ended', test }, root)).toMatchObject({
    ...{ code: 'mutate/never-ended', args: { title, invariant, file: 'test/tills.ts' } },
  })
})

it('a run that ended has no test that did not', () => {
  expect(unendedIn({ unended: [], stalled: false, tests: [], faults: [] }, ['loans'], nameOf)).toBeUndefined()
})

it('any other failure is told in the words of StrykerJS', () => {
  const found = failureOf({ kind: 'failure', reason: 'Cannot find module vitest', output: '' }, root)
  expect(found).toMatchObject({ code: 'mutate/failed', args: { reason: 'Cannot find module vitest' } })
})

it('a file that StrykerJS cannot read is told with its place', () => {
  const reason = `${path.join(root, 'src/a.ts')}: Support for 'x' isn't enabled (4:12):\n\n  2 | static a\n`
  expect(failureOf({ kind: 'failure', reason, output: '' }, root)).toMatchObject({
    code: 'mutate/unread',
    args: { file: 'src/a.ts', line: 4, column: 13, fault: `Support for 'x' isn't enabled` },
  })
})
