import { describe, expect, it } from 'vitest'
import type { CodeMutant, SpecEvidence } from '../../../../src/ir/evidence.ts'
import type { InvariantPlan } from '../../../../src/ir/plan.ts'
import { compareBaseline } from '../../../../src/phases/6-trust/baseline-compare.ts'
import { recordBaseline } from '../../../../src/phases/6-trust/baseline-record.ts'
import { parseBaseline, printBaseline, type Baseline } from '../../../../src/phases/6-trust/baseline.ts'
import { mutationEvidence } from '../../../../src/phases/6-trust/mutate-evidence.ts'
import { earnedInvariant, killedMutant, loans } from '../gate/evidence.ts'
import { both, expression, loanPlan } from './loan-plan.ts'

const exact = expression('loan.days === 21')
const fee = expression('loan.feeCents >= 0')
const evidence = loans({ invariants: [earnedInvariant('due-after-three-weeks')] })
const allKilled = [killedMutant('a'), killedMutant('b')]

const covering = (atLeast: number) => [{ label: 'late', when: expression('loan.late'), atLeast }]

const record = (
  plans: readonly InvariantPlan[],
  mutants = allKilled,
  spec: SpecEvidence = evidence,
): Baseline =>
  recordBaseline({
    specs: [{ evidence: spec, plans }],
    mutation: mutationEvidence(mutants),
    before: undefined,
  })

/** What the ratchet says when the spec was `exact` and `fee` and is now this. */
const after = (
  plans: readonly InvariantPlan[],
  mutants: readonly CodeMutant[] = allKilled,
  spec = evidence,
) =>
  compareBaseline({
    before: record([loanPlan([both(exact.text, fee.text)])]),
    now: record(plans, [...mutants], spec),
    names: new Map([[spec.spec, spec.name]]),
    mutation: mutationEvidence(mutants),
  })

describe('the ratchet', () => {
  it('has nothing to say of the same spec, however its assertions are laid out', () => {
    expect(after([loanPlan([both(exact.text, fee.text)])])).toEqual([])
    expect(after([loanPlan([fee, expression('loan.days  ===\n  21')])])).toEqual([])
  })

  it('lets a spec grow', () => {
    expect(after([loanPlan([exact, fee, expression('loan.open')])])).toEqual([])
  })

  it.each<[string, InvariantPlan, RegExp]>([
    ['a dropped conjunct', loanPlan([exact]), /no longer asserts `loan\.feeCents >= 0`/],
    [
      '`>=` for `===`',
      loanPlan([expression('loan.days >= 21'), fee]),
      /`loan\.days === 21` became `loan\.days >= 21`/,
    ],
    [
      'a new premise',
      loanPlan([exact, fee], { assuming: expression('loan.days > 99') }),
      /when `loan\.days > 99`/,
    ],
    ['fewer runs', loanPlan([exact, fee], { runs: 1 }), /lowers `runs` from 100 to 1$/],
    [
      'a premise that may be met less often',
      loanPlan([exact, fee], { minAssumed: 0.01 }),
      /lowers `minAssumed` from 10 % to 1 %/,
    ],
    ['a withdrawn approval', loanPlan([exact, fee], { status: 'draft' }), /is a draft again/],
  ])('finds %s', (_, plan, finding) => {
    expect(after([plan])).toEqual([expect.stringMatching(finding)])
  })

  it.each<[string, Partial<InvariantPlan>, readonly RegExp[]]>([
    [
      'less',
      { runs: 100, cover: covering(0.1) },
      [/lowers `cover late` from 30 % to 10 %/, /from 500 to 100/],
    ],
    ['nothing', {}, [/no longer asks for `cover late`/, /lowers `runs` from 500 to 100/]],
    ['more', { runs: 900, cover: covering(0.4) }, []],
  ])('compares with what was asked for, where %s is now', (_, over, findings) => {
    const before = record([loanPlan([exact], { runs: 500, cover: covering(0.3) })])
    const now = record([loanPlan([exact], over)])
    const names = new Map([[evidence.spec, evidence.name]])
    expect(parseBaseline(printBaseline(before))).toEqual(before)
    expect(compareBaseline({ before, now, names, mutation: undefined })).toEqual(
      findings.map((finding) => expect.stringMatching(finding) as string),
    )
  })

  it('finds an invariant that is gone', () => {
    const other = loans({ invariants: [earnedInvariant('another')] })
    expect(after([], allKilled, other)).toEqual([expect.stringMatching(/due-after-three-weeks was removed/)])
  })

  it('finds mutants that nothing kills any more, and the score that fell', () => {
    const mutants = [killedMutant('a'), killedMutant('b', { status: 'survived', killedBy: [] })]
    expect(after([loanPlan([exact, fee])], mutants)).toEqual([
      expect.stringMatching(/no longer kills src\/loans\.ts:12 `days > 21` → `days >= 21`/),
      expect.stringMatching(/fell from 100\.0 % to 50\.0 %/),
    ])
  })

  it('takes what times out now for what it was: the machine may be busy', () => {
    const plans = [loanPlan([exact, fee])]
    const survivor = killedMutant('c', { status: 'survived', killedBy: [] })
    const late = [killedMutant('a'), killedMutant('b', { status: 'timeout', killedBy: [] }), survivor]
    const common = { names: new Map([[evidence.spec, evidence.name]]), mutation: mutationEvidence(late) }
    const now = record(plans, late)
    expect(compareBaseline({ ...common, before: record(plans, [...allKilled, survivor]), now })).toEqual([])
    expect(compareBaseline({ ...common, before: record(plans), now })).toEqual([
      expect.stringMatching(/fell from 100\.0 % to 50\.0 %/),
    ])
  })

  it('does not mind mutants of code that is gone', () => {
    expect(after([loanPlan([exact, fee])], [killedMutant('a')])).toEqual([])
  })

  it('says nothing of a spec that this run was not asked about', () => {
    const before = record([loanPlan([exact])])
    const now = { version: 1, specs: {} } as const
    const comparison = { before, now, names: new Map(), mutation: undefined }
    expect(compareBaseline({ ...comparison, notRun: new Set([evidence.spec]) })).toEqual([])
    expect(compareBaseline(comparison)).toHaveLength(1)
  })
})

describe('the baseline file', () => {
  it('reads back as it was written', () => {
    const baseline = record([loanPlan([exact, fee])])
    expect(parseBaseline(printBaseline(baseline))).toEqual(baseline)
  })

  it.each(['{', '[]', '{}', '{ "version": 2 }', '{ "version": 1, "specs": { "a.yaml": {} } }'])(
    'says what is wrong with %s',
    (text) => expect(parseBaseline(text)).toHaveProperty('fault'),
  )
})
