import { expect, test } from 'vitest'
import type { CommandPlan, MachinePlan } from '../../../src/ir/machine-plan.ts'
import type { InvariantPlan } from '../../../src/ir/plan.ts'
import { judgeIndependence } from '../../../src/phases/6-trust/independence.ts'
import { judgePremises } from '../../../src/phases/6-trust/premises.ts'
import { specMutantsOf } from '../../../src/phases/6-trust/spec-mutants.ts'
import type { VitestTest } from '../../../src/phases/6-trust/vitest-test.ts'
import { assertion, code, compare, planOf, rule } from './fixtures/shop-suite.ts'

const command = (name: string, more: Partial<CommandPlan> = {}): CommandPlan => ({
  ...{ name, weight: undefined, given: [], assuming: undefined, steps: [], result: code('system.sell()') },
  ...{ throws: undefined, olds: [], unchanged: [], then: [], next: [] },
  ...more,
})
const sell = command('sell', {
  then: [assertion(compare('result', '>=', 'model.sold'))],
  next: [
    { field: 'sold', value: code('model.sold + 1') },
    { field: 'seen', value: code('true') },
  ],
})
const shut = command('shut', { assuming: code('model.sold > 9') })
const shop: MachinePlan = {
  ...{ name: 'shop', given: [], system: code('totalOf()'), model: code('({ sold: 0, seen: false })') },
  ...{ agrees: undefined, maxCommands: undefined, commands: [sell, shut], async: false },
}
const model = rule('shop-is-its-model', [], {
  kind: 'model',
  law: { kind: 'model', machine: shop },
  when: [],
})
const always = (text: string, uses: readonly string[] = []): InvariantPlan => ({
  ...rule('always', [assertion({ ...compare(text, '>=', '0'), uses })], { when: [] }),
  ...{ kind: 'always', law: { kind: 'always', machine: shop } },
})

const ran = (more: Partial<VitestTest['records'][number]>): VitestTest => ({
  ...{ file: '', groups: [], title: '', outcome: 'pass', failure: undefined, milliseconds: 1 },
  records: [{ title: '', runs: 100, discarded: 0, failed: false, byAssertion: false, cover: [], ...more }],
})
const premisesOf = (plans: readonly InvariantPlan[], test: VitestTest) =>
  judgePremises(planOf(plans), new Map(plans.map(({ id }) => [id, test]))).map(
    ({ key, weight, reason }) => `${key} ${weight}: ${reason}`,
  )

test('commands that are hardly ever executed are told once, and what to do', () => {
  const test = ran({ commands: [{ name: 'sell', times: 300 }] })
  expect(premisesOf([model, always('model.sold')], test)).toEqual([
    'shop-is-its-model suspect: the command `shut` was executed 0 times in 100 sequences: loosen its `assuming`, or give it more `weight`',
  ])
  const both = ['sell', 'shut'].map((name) => ({ name, times: 5 }))
  expect(premisesOf([model], ran({ commands: both }))).toEqual([])
})

test('a rule about a command that is never executed proves nothing', () => {
  const about: InvariantPlan = {
    ...model,
    id: 'after',
    law: { kind: 'after', machine: shop, command: 'shut' },
  }
  const test = ran({ commands: [{ name: 'sell', times: 300 }] })
  expect(premisesOf([model, about], test)[1]).toMatch(
    /^after unearned: the command `shut` was executed 0 times/,
  )
})

test('transitions that never happen are told', () => {
  const edges: InvariantPlan = {
    ...model,
    law: { kind: 'transitions', machine: shop, state: code('system.state'), edges: [], terminal: [] },
  }
  const cover = [
    { label: 'open → shut', hits: 3, runs: 100, atLeast: 0 },
    { label: 'shut → open', hits: 0, runs: 100, atLeast: 0 },
  ]
  const commands = ['sell', 'shut'].map((name) => ({ name, times: 50 }))
  expect(premisesOf([edges], ran({ cover, commands }))).toEqual([
    'shop-is-its-model suspect: the transition `shut → open` never happened in 100 sequences: is there a command for it, or is it none?',
  ])
})

test('what commands assert and make of the model is mutated, where nothing else needs it', () => {
  const mutants = specMutantsOf(planOf([model])).map(({ id, reason }) => [id, reason])
  expect(mutants).toEqual([
    ['shop-is-its-model#negate-1', '`result >= model.sold` of `sell` is never evaluated'],
    [
      'shop-is-its-model#strengthen-2',
      '`result >= model.sold` of `sell` could say `===`, which holds in every run',
    ],
  ])
  const only = { ...shop, commands: [sell] }
  const alone = planOf([{ ...model, law: { kind: 'model', machine: only } }])
  expect(specMutantsOf(alone).map(({ reason }) => reason)[2]).toBe(
    'nothing notices when `sell` leaves `sold` of the model as it is',
  )
})

test('what a machine has made of the subject is the subject’s part', () => {
  const reasonsOf = (text: string, name: string) =>
    judgeIndependence(planOf([always(text, [name])])).map(({ reason }) => reason)
  expect(reasonsOf('model.sold', 'model')).toEqual([])
  expect(reasonsOf('prices.length', 'prices')).toEqual([
    '`prices.length >= 0` mentions nothing that the subject had a part in',
  ])
})
