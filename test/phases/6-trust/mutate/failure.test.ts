import { expect, it } from 'vitest'
import { failureOf } from '../../../../src/phases/6-trust/mutate-failure.ts'

it('tests that fail by themselves are named by their invariants', () => {
  const output = [
    'ERROR DryRunExecutor One or more tests failed in the initial test run:',
    '\tloans A loan ends after three weeks. [due-after-three-weeks]',
    '\t\tRule: A loan ends after three weeks.',
    '\tloans No card, no loan. [no-loan-without-card/expired]',
  ].join('\n')
  const reason = 'There were failed tests in the initial test run.'
  expect(failureOf({ kind: 'failure', reason, output })).toMatchObject({
    code: 'mutate/tests-fail',
    args: { invariants: ['due-after-three-weeks', 'no-loan-without-card'] },
  })
})

it('any other failure is told in the words of StrykerJS', () => {
  const found = failureOf({ kind: 'failure', reason: 'Cannot find module vitest', output: '' })
  expect(found).toMatchObject({ code: 'mutate/failed', args: { reason: 'Cannot find module vitest' } })
})
