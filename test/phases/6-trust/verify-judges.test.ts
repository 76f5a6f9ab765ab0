import { expect, test } from 'vitest'
import type { InvariantPlan, SuitePlan } from '../../../src/ir/plan.ts'
import { impostorEvidence, judgeImpostors, type ImpostorRun } from '../../../src/phases/6-trust/impostors.ts'
import { judgeIndependence } from '../../../src/phases/6-trust/independence.ts'
import { judgePremises } from '../../../src/phases/6-trust/premises.ts'
import { judgeSeeds } from '../../../src/phases/6-trust/seeds.ts'
import { judgeInvariant } from '../../../src/phases/6-trust/verdict.ts'
import { neverEnded } from '../../../src/phases/6-trust/verify-faults.ts'
import { judgeEnd } from '../../../src/phases/6-trust/verify-tests.ts'
import type { VerifySuite } from '../../../src/phases/6-trust/verify-suite.ts'
import type { VitestTest } from '../../../src/phases/6-trust/vitest-test.ts'
import { assertion, code, compare, constant, planOf, rule } from './fixtures/shop-suite.ts'

const isSum = assertion(compare('total', '===', 'sumOf(prices)'))
const record = { title: '', runs: 100, discarded: 0, failed: false, byAssertion: false, cover: [] }
const run = (more: Partial<VitestTest> = {}): VitestTest => ({
  ...{
    file: '',
    groups: [],
    title: '',
    outcome: 'pass',
    failure: undefined,
    milliseconds: 1,
    records: [record],
  },
  ...more,
})

const aboutTotal = planOf([rule('total', [isSum])])

/** How the rule `total` ended under impostors of `totalOf`, by behaviour. */
const under = (
  outcomes: Partial<Record<ImpostorRun['label']['behaviour'], VitestTest['outcome']>>,
  { met = true } = {},
) =>
  Object.entries(outcomes).map(([behaviour, outcome]): ImpostorRun => ({
    label: { exportName: 'totalOf', behaviour: behaviour as ImpostorRun['label']['behaviour'], detail: '' },
    outcomes: new Map([['total', outcome]]),
    met: new Set(met ? ['total'] : []),
  }))
const verdictUnder = (outcomes: Parameters<typeof under>[0], more: Partial<InvariantPlan> = {}) =>
  judgeImpostors(planOf([rule('total', [isSum], more)]), under(outcomes))[0]?.weight

test('a rule must notice a wrong value by an assertion', () => {
  expect(verdictUnder({ constant: 'pass', random: 'fail', throws: 'error' })).toBeUndefined()
  expect(verdictUnder({ constant: 'pass', random: 'pass', throws: 'error' })).toBe('unearned')
  expect(verdictUnder({ constant: 'error', random: 'pass', throws: 'error' })).toBe('suspect')
})

test('a rule of refusal must tell one error from another, a total one must notice any', () => {
  const throws = { kind: 'throws' } as const
  expect(verdictUnder({ constant: 'fail', random: 'fail', throws: 'fail' }, throws)).toBeUndefined()
  expect(verdictUnder({ constant: 'fail', random: 'fail', throws: 'pass' }, throws)).toBe('suspect')
  const total = { kind: 'total', then: [] } as const
  expect(verdictUnder({ constant: 'pass', random: 'pass', throws: 'error' }, total)).toBeUndefined()
  expect(verdictUnder({ constant: 'pass', random: 'pass', throws: 'pass' }, total)).toBe('unearned')
})

test('fixtures that fail are told: before anything was tried, and when all was', () => {
  const failure = 'the set-up of the fixture `api` (./api.ts) failed: Error: EADDRINUSE'
  const unready = under({ random: 'error' }, { met: false }).map((one) => ({
    ...one,
    unready: new Map([['total', failure]]),
  }))
  expect(judgeImpostors(aboutTotal, unready)).toMatchObject([
    { weight: 'suspect', reason: `nothing could be tried against it: ${failure}`, untried: true },
  ])
  const faults = [{ file: 'tests', text: 'the tear-down failed\n at …' }]
  const served = planOf([rule('total', [isSum], { fixtures: ['api'] })])
  expect(judgeEnd(served, faults, 'tests')).toMatchObject([
    { weight: 'suspect', reason: 'its test held, but when all had run the tear-down failed' },
  ])
  const stray = [{ file: 'tests', text: 'EMFILE: too many open files' }]
  expect(judgeEnd(served, stray, 'tests')).toMatchObject([
    { reason: expect.stringMatching(/an error that nobody caught came .*: EMFILE/) as unknown },
  ])
  expect([...judgeEnd(served, faults, 'other'), ...judgeEnd(aboutTotal, faults, 'tests')]).toEqual([])
})

test('a rule that met no impostor, or none that ended, is suspect', () => {
  expect(verdictUnder({ argument: 'pass', throws: 'error' })).toBe('suspect')
  expect(verdictUnder({})).toBe('suspect')
  expect(verdictUnder({}, { kind: 'total', then: [] })).toBe('suspect')
  expect(verdictUnder({ earlier: 'fail', throws: 'error' })).toBeUndefined()
  expect(verdictUnder({ earlier: 'pass', throws: 'error' })).toBe('suspect')
  expect(judgeImpostors(aboutTotal, under({ random: 'fail' }, { met: false }))).toMatchObject([
    { weight: 'suspect', untried: true },
  ])
  expect(verdictUnder({ constant: 'pass', random: 'timeout' })).toBe('suspect')
  expect(impostorEvidence(aboutTotal, under({ random: 'timeout' }), new Set(['total']))).toMatchObject([
    { killedBy: [] },
  ])
})

test('a wrong field that was met must be noticed by some rule, and is held against none', () => {
  const fields = (...given: Parameters<typeof under>) =>
    impostorEvidence(aboutTotal, under(...given), new Set(['total'])).filter(
      ({ behaviour }) => behaviour === 'field',
    )
  expect(fields({ random: 'fail', field: 'pass' })).toMatchObject([{ killedBy: [] }])
  expect(fields({ random: 'fail', field: 'fail' })).toMatchObject([{ killedBy: ['total'] }])
  expect(fields({ random: 'fail', field: 'pass' }, { met: false })).toEqual([])
  // Of a result that nobody looks at, each field would only say so again.
  expect(fields({ random: 'pass', field: 'pass' })).toEqual([])
  expect(verdictUnder({ random: 'fail', field: 'pass' })).toBeUndefined()
  expect(verdictUnder({ random: 'pass', field: 'fail' })).toBe('unearned')
})

test('an outcome that depends on the surroundings is flaky', () => {
  const groups = new Map([
    ['seed 1', new Map([['total', run()]])],
    ['seed 2', new Map([['total', run({ outcome: 'fail' })]])],
  ])
  expect(judgeSeeds(planOf([rule('total', [isSum])]), groups)).toMatchObject([
    { key: 'total', weight: 'unearned' },
  ])
})

test('a test that comes to no end with one seed, and is not tried with others, is flaky where it ended before', () => {
  const plan = planOf([rule('total', [isSum])])
  const late = new Map([['seed 1', new Map([['total', run({ outcome: 'timeout' })]])]])
  const before = (outcome: 'pass' | 'timeout') => new Map([['total', run({ outcome })]])
  expect(judgeSeeds(plan, late, before('pass'))).toMatchObject([{ key: 'total', weight: 'unearned' }])
  expect(judgeSeeds(plan, late, before('timeout'))).toEqual([])
})

test('a premise met too rarely, and a cover that never came up, are told', () => {
  const plan = planOf([rule('total', [isSum], { assuming: code('prices.length > 4') })])
  const rare = {
    ...record,
    runs: 4,
    discarded: 96,
    cover: [{ label: 'free', hits: 0, runs: 4, atLeast: 0.1 }],
  }
  const reasons = judgePremises(plan, new Map([['total', run({ records: [rare] })]])).map(
    ({ reason }) => reason,
  )
  expect(reasons).toEqual([
    'the premise `prices.length > 4` was met by 4 of 100 draws, and at least 10% must',
    'its cover "free" never came up in 4 runs',
  ])
  expect(judgePremises(plan, new Map([['total', run()]]))).toEqual([])
})

test('an `if` that was never true is told, unless it says that it is never got to', () => {
  const whenLarge = (...then: Parameters<typeof rule>[1]) =>
    planOf([rule('total', [{ kind: 'if', condition: code('total > 9'), then, otherwise: [] }])])
  const met = (hits: number, runs = 100) => {
    const cover = [{ label: 'if (total > 9)', hits, runs, atLeast: 0 }]
    return new Map([['total', run({ records: [{ ...record, runs, cover }] })]])
  }
  expect(judgePremises(whenLarge(isSum), met(0))).toMatchObject([{ key: 'total', weight: 'suspect' }])
  const [told] = judgePremises(whenLarge(isSum), met(0))
  expect(told?.reason).toContain('`total > 9` was never true in 100 runs')
  expect(judgePremises(whenLarge(isSum), met(1))).toEqual([])
  expect(judgePremises(whenLarge(isSum), met(0, 20))).toEqual([])
  expect(judgePremises(whenLarge(assertion(code('false'))), met(0))).toEqual([])
})

test('assertions that the subject had no part in are told', () => {
  const weightOf = (...then: Parameters<typeof rule>[1]) =>
    judgeIndependence(planOf([rule('total', then)]))[0]?.weight
  const stranger = assertion(compare('prices.length', '>', '0'))
  expect(weightOf(isSum)).toBeUndefined()
  expect(weightOf(stranger)).toBe('unearned')
  expect(weightOf(isSum, stranger)).toBe('suspect')
  expect(weightOf(assertion(compare('typeof total', '===', `'number'`)))).toBe('unearned')
  const olds = [{ name: 'before', expression: code('prices.length') }]
  expect(judgeIndependence(planOf([rule('total', [stranger], { olds })]))).toEqual([])
  expect(
    judgeIndependence(planOf([rule('total', [stranger])]), new Map([['total', new Set(['totalOf'])]])),
  ).toEqual([])
  expect(
    judgeIndependence(planOf([rule('total', [stranger])]), new Map([['sum', new Set(['totalOf'])]])),
  ).toHaveLength(1)
  const number = {
    type: { text: 'number', uses: [] },
    value: { kind: 'computed', expression: code('1') },
  } as const
  const beside = rule('total', [assertion(compare('price', '>', '0'))], {
    given: [{ name: 'price', ...number }],
    when: [constant('total', 'totalOf(prices, price)')],
  })
  expect(judgeIndependence(planOf([beside]), new Map([['total', new Set(['totalOf'])]]))).toHaveLength(1)
  const apart = rule('total', [isSum], { when: [constant('total', 'sumOf(prices)')] })
  expect(judgeIndependence(planOf([apart]))).toMatchObject([{ reason: 'it never calls the subject' }])
})

test('the gravest finding of any case is the reason', () => {
  const empty = rule('total', [isSum], { caseName: 'empty' })
  const full = rule('total', [isSum], { caseName: 'full' })
  const found = [
    { key: 'total/empty', check: 'spec-mutants', weight: 'suspect', reason: 'weak' },
    { key: 'total/full', check: 'tests', weight: 'unearned', reason: 'fails' },
  ] as const
  const tests = [empty, full].map((plan) => ({ plan, test: run() }))
  expect(judgeInvariant({ tests, found, impostorsKilled: [] })).toMatchObject({
    ...{
      id: 'total',
      verdict: 'unearned',
      reason: 'case "full": fails',
      baseline: { outcome: 'pass', runs: 200 },
    },
  })
  expect(judgeInvariant({ tests, found: [], impostorsKilled: ['a', 'b'] })).toMatchObject({
    ...{ verdict: 'earned', reason: 'held in 200 runs; killed 2 impostors' },
  })
})

test('an invariant that never ended is named, if it is of the suite', () => {
  const told = (file: string, fixtures: readonly string[] = []) => {
    const invariants = aboutTotal.invariants.map((invariant) => ({ ...invariant, fixtures }))
    const plan: SuitePlan = { ...aboutTotal, invariants }
    const suite = { plan } as VerifySuite
    const unended = [{ file, title: 'The total is a sum. [total#negate-1]' }]
    const result = { tests: [], faults: [], stalled: true, unended }
    return neverEnded(suite, 'tests', { result, files: ['0-shop-tests'] })
  }
  expect(told('0-shop-tests')).toMatchObject({ code: 'trust/never-ended', args: { invariant: 'total' } })
  expect(told('0-shop-tests', ['shelf'])).toMatchObject({ args: { invariant: 'total', fixtures: ['shelf'] } })
  expect(told('1-till-tests')).toMatchObject({ code: 'trust/check-failed' })
})
