import { expect, it } from 'vitest'
import type { ArbitraryPlan } from '../../src/ir/arbitrary-plan.ts'
import { mayDrawNothing } from '../../src/ir/may-draw-nothing.ts'
import type { FactoryPlan } from '../../src/ir/plan.ts'

const call = (functionName: string): ArbitraryPlan => ({
  kind: 'named',
  functionName,
  with: [],
  overrides: [],
})
const factory = (functionName: string, arbitrary: ArbitraryPlan): FactoryPlan => ({
  name: functionName,
  functionName,
  makeName: `make_${functionName}`,
  doc: '',
  summary: { of: undefined, fields: [], isNarrow: false },
  params: [],
  overridable: true,
  names: [],
  type: undefined,
  arbitrary,
})

/** Forty functions, each of which calls the next one twice. */
const chain = (last: ArbitraryPlan) => [
  ...Array.from({ length: 40 }, (_, at) => {
    const next = call(`f${at + 1}`)
    return factory(`f${at}`, {
      kind: 'oneof',
      branches: [
        { arbitrary: next, weight: undefined },
        { arbitrary: next, weight: undefined },
      ],
    } as ArbitraryPlan)
  }),
  factory('f40', last),
]

const elements: ArbitraryPlan = { kind: 'elementOf', list: { text: 'customers', uses: [] } } as ArbitraryPlan

it('looks into each function once, however often it is called', () => {
  expect(mayDrawNothing(call('f0'), chain({ kind: 'preset', name: 'boolean' }))).toBe(false)
  expect(mayDrawNothing(call('f0'), chain({ kind: 'promise', result: elements }))).toBe(true)
})
