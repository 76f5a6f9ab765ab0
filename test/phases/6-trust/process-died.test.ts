import { expect, it } from 'vitest'
import { processDied } from '../../../src/phases/6-trust/verify-faults.ts'
import type { VerifySuite } from '../../../src/phases/6-trust/verify-suite.ts'
import type { VitestResult, VitestTest } from '../../../src/phases/6-trust/vitest-test.ts'

const suite = { plan: { specFile: '/project/invariants/days.yaml' } } as VerifySuite
const test = (title: string, outcome: VitestTest['outcome']): VitestTest => ({
  ...{ file: 'impostors', groups: ['meet: constant'], title, outcome },
  ...{ failure: undefined, milliseconds: 1, records: [] },
})
const faultOf = (result: Partial<VitestResult>) =>
  processDied(suite, 'check by impostors', {
    result: { tests: [], faults: [], stalled: false, unended: [], ...result },
    files: ['impostors'],
  })
const death = { file: undefined, text: '[vitest-pool]: Worker forks emitted error.' }
const tests = [test('a. [a]', 'pass'), test('b. [b]', 'timeout'), test('c. [c]', 'timeout')]

it('a process that died is told with the test that it came to', () => {
  expect(faultOf({ tests, faults: [death] })).toMatchObject({
    code: 'trust/check-failed',
    args: { spec: 'days.yaml', reason: expect.stringContaining('"b. [b]" under meet: constant') as string },
  })
})

it('a test that was too slow, and a fault after all tests, are none', () => {
  expect(faultOf({ tests })).toBeUndefined()
  expect(faultOf({ tests: tests.slice(0, 1), faults: [death] })).toBeUndefined()
})
