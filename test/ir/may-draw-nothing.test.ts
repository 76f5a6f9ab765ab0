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

const some = (minLength: object | undefined, list = 'customers'): ArbitraryPlan =>
  ({ kind: 'subsetOf', list: { text: list, uses: [] }, minLength }) as ArbitraryPlan
const anyOf = (...all: ArbitraryPlan[]): ArbitraryPlan =>
  ({ kind: 'oneof', branches: all.map((arbitrary) => ({ arbitrary, weight: undefined })) }) as ArbitraryPlan
const asMany = (value: number) => ({ kind: 'data', value })

it.each<readonly [string, ArbitraryPlan, boolean]>([
  ['some elements, however few', some(undefined), false],
  ['at least one element', some(asMany(1)), true],
  ['at least one element of a list that has one', some(asMany(1), '[first]'), false],
  ['more elements than a list is known to have', some(asMany(2), '[first]'), true],
  ['as many elements as are computed', some({ kind: 'code', text: 'least', uses: [] }), true],
  ['one of two lists that may be empty', anyOf(elements, some(asMany(1))), true],
  ['an element of a list, or anything else', anyOf(elements, { kind: 'preset', name: 'boolean' }), false],
])('knows whether there may be nothing: %s', (_, plan, expected) => {
  expect(mayDrawNothing(plan, [])).toBe(expected)
})
