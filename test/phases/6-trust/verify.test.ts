import { expect, test } from 'vitest'
import type { VerifySuite } from '../../../src/phases/6-trust/verify-suite.ts'
import { verifySuites } from '../../../src/phases/6-trust/verify.ts'
import { assertion, compare, planOf, rule, shopRoot } from './fixtures/shop-suite.ts'

const plan = planOf([rule('total-is-sum', [assertion(compare('total', '===', 'sumOf(prices)'))])])
const suite: VerifySuite = {
  ...{
    plan,
    testFile: `${shopRoot}generated/price.spec.ts`,
    emit: () => '',
    standIns: 'export const returns = {}',
  },
}
const verify = (more: Partial<VerifySuite>, signal?: AbortSignal) =>
  verifySuites({
    root: shopRoot,
    suites: [{ ...suite, ...more }],
    profile: 'ci',
    checks: ['impostors'],
    signal,
  })

test('a suite is verified by the checks that are asked for', async () => {
  const { value, diagnostics } = await verify({})
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject([
    { spec: 'invariants/price.yaml', name: 'price', invariants: [{ verdict: 'earned' }] },
  ])
})

test('a suite that is not there did not pass', async () => {
  const { value, diagnostics } = await verify({ testFile: `${shopRoot}generated/gone.spec.ts` })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'trust/no-test-ran', args: { spec: 'price.yaml' } }])
})

test('a suite that cannot be run takes no evidence from the others', async () => {
  const gone = { ...suite, testFile: `${shopRoot}generated/gone.spec.ts` }
  const unchecked = { ...suite, standIns: `throw new Error('no value')` }
  const { value, diagnostics } = await verifySuites({
    root: shopRoot,
    suites: [gone, suite, unchecked],
    profile: 'ci',
    checks: ['impostors'],
  })
  expect(value).toMatchObject([{ name: 'price', invariants: [{ verdict: 'earned' }] }])
  expect(diagnostics.map(({ code }) => code)).toEqual(['trust/no-test-ran', 'trust/check-failed'])
})

test('a check that cannot be made is an error', async () => {
  const { value, diagnostics } = await verify({ standIns: `throw new Error('no value')` })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'trust/check-failed', args: { reason: 'no value' } }])
})

test('a check whose code does not compile says what is wrong with it', async () => {
  const { diagnostics } = await verify({ standIns: 'const twice = 1\nconst twice = 2' })
  expect(diagnostics).toMatchObject([{ code: 'trust/check-failed' }])
  expect(diagnostics[0]?.args).toMatchObject({ reason: expect.stringContaining('`twice`') as string })
})

test('an abort rejects with its reason', async () => {
  const aborting = new AbortController()
  setTimeout(() => aborting.abort(new Error('stop')), 300)
  await expect(verify({}, aborting.signal)).rejects.toThrow('stop')
})
