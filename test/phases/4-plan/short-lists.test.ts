import { describe, expect, it } from 'vitest'
import type { ArbitraryPlan, ArrayPlan } from '../../../src/ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../src/ir/leaf-plan.ts'
import type { FactoryPlan } from '../../../src/ir/plan.ts'
import { conditionsOf, withShortLists } from '../../../src/phases/4-plan/short-lists.ts'

const text: ArbitraryPlan = { kind: 'string', minLength: undefined, maxLength: undefined, hostile: true }
const record = (count: number, value: ArbitraryPlan): ArbitraryPlan => ({
  kind: 'record',
  fields: Array.from({ length: count }, (_, index) => ({
    name: `part${String(index)}`,
    value: { kind: 'drawn', arbitrary: value },
    optional: false,
    bound: false,
  })),
})
const size = (value: number): ValuePlan => ({ kind: 'data', value })
const list = (items: ArbitraryPlan, sizes: Partial<ArrayPlan> = {}): ArbitraryPlan => ({
  kind: 'array',
  items,
  minLength: undefined,
  maxLength: undefined,
  uniqueBy: undefined,
  keys: 'deep',
  contains: undefined,
  ...sizes,
})
const call = (functionName: string): ArbitraryPlan => ({
  kind: 'named',
  functionName,
  with: [],
  overrides: [],
})
const factory = (functionName: string, arbitrary: ArbitraryPlan): FactoryPlan => ({
  name: functionName,
  functionName,
  makeName: `make${functionName}`,
  doc: undefined,
  summary: { of: undefined, fields: [], isNarrow: false },
  params: [],
  overridable: true,
  names: [],
  type: undefined,
  arbitrary,
})

const longest = (arbitrary: ArbitraryPlan, others: readonly FactoryPlan[] = []) => {
  const [first] = withShortLists([factory('order', arbitrary), ...others])
  const plan = first?.arbitrary
  return plan?.kind === 'array' ? plan.maxLength : 'no list'
}

describe('lists of large things', () => {
  it.each<readonly [string, ArbitraryPlan, ValuePlan | undefined]>([
    ['hold a few', list(record(500, text)), size(3)],
    ['hold as many as they must and a few', list(record(500, text), { minLength: size(4) }), size(7)],
    ['hold what the spec says', list(record(500, text), { maxLength: size(90) }), size(90)],
    [
      'hold what is computed',
      list(record(500, text), { minLength: { kind: 'code', text: 'least', uses: ['least'] } }),
      undefined,
    ],
    ['of small things hold any number', list(record(20, text)), undefined],
    ['of lists of small things hold any number', list(list(record(20, text))), undefined],
    ['hold a few lists of something', list(list(list(record(30, text)))), size(3)],
  ])('%s', (_, plan, expected) => expect(longest(plan)).toEqual(expected))

  it('are told by what functions make', () => {
    expect(longest(list(call('line')), [factory('line', record(500, text))])).toEqual(size(3))
    expect(longest(list(call('line')), [factory('line', record(5, text))])).toBeUndefined()
  })

  it('hold one where values are enormous otherwise, and only there', () => {
    const lines = factory('lines', list(record(150, text)))
    const bills = factory('bills', list(record(150, text)))
    const orders = factory('orders', record(30, list(call('lines'))))
    const maxLengthOf = (name: string) =>
      withShortLists([orders, lines, bills]).flatMap(({ functionName, arbitrary }) =>
        functionName === name && arbitrary.kind === 'array' ? [arbitrary.maxLength] : [],
      )
    expect(maxLengthOf('lines')).toEqual([size(1)])
    expect(maxLengthOf('bills')).toEqual([undefined])
  })

  it('stay as they are where a condition speaks of their field', () => {
    const field = { name: 'lines', optional: false, bound: false } as const
    const order: ArbitraryPlan = {
      kind: 'record',
      fields: [{ ...field, value: { kind: 'drawn', arbitrary: list(record(500, text)) } }],
    }
    const code = (written: string) => ({ text: written, uses: [] })
    const filtered: ArbitraryPlan = {
      ...{ kind: 'filtered', arbitrary: order, from: [] },
      condition: code('value.lines.length > 4'),
    }
    const inAll = (plan: ArbitraryPlan, conditions: readonly string[]) =>
      JSON.stringify(withShortLists([factory('order', plan)], conditions)).includes('"maxLength":{')
    expect(inAll(order, [])).toBe(true)
    expect(inAll(order, ['order.lines.length > 4'])).toBe(false)
    expect(inAll(order, ['order.linesOf > 4'])).toBe(true)
    expect(inAll(filtered, conditionsOf([factory('order', filtered)]))).toBe(false)
  })
})
