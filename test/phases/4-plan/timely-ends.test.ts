import { describe, expect, it } from 'vitest'
import type { ArbitraryPlan } from '../../../src/ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../../src/ir/plan.ts'
import { withTimelyEnds } from '../../../src/phases/4-plan/timely-ends.ts'

const text: ArbitraryPlan = { kind: 'string', minLength: undefined, maxLength: undefined, hostile: true }
const call = (functionName: string): ArbitraryPlan => ({
  kind: 'named',
  functionName,
  with: [],
  overrides: [],
})
const record = (count: number, value: ArbitraryPlan, ...rest: readonly ArbitraryPlan[]): ArbitraryPlan => ({
  kind: 'record',
  fields: [...Array.from({ length: count }, () => value), ...rest].map((arbitrary, index) => ({
    name: `part${String(index)}`,
    value: { kind: 'drawn', arbitrary },
    optional: false,
    bound: false,
  })),
})
const children: ArbitraryPlan = {
  kind: 'bounded',
  base: { kind: 'constant', value: { kind: 'data', value: [] }, type: undefined },
  deeper: {
    kind: 'array',
    items: { kind: 'tie', name: 'tree' },
    minLength: undefined,
    maxLength: undefined,
    uniqueBy: undefined,
    keys: 'deep',
    contains: undefined,
  },
  depth: 'tree',
}
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

/** The `depthSize` at which a tree of so many values, with a list of trees, ends. */
const endOf = (count: number, value: ArbitraryPlan, others: readonly FactoryPlan[] = []) => {
  const tie = { name: 'tree', type: undefined, arbitrary: record(count, value, children) }
  const tree = factory('tree', { kind: 'recursive', ties: [tie], entry: 'tree', sharedName: undefined })
  const [first] = withTimelyEnds([tree], others)
  const text = JSON.stringify(first?.arbitrary)
  return Number(/"depthSize":([\d.]+)/.exec(text)?.[1] ?? Infinity)
}

describe('trees end', () => {
  it('as usual where each is small', () => {
    expect(endOf(2, text)).toBe(Infinity)
  })

  it('the sooner, the more there is to each', () => {
    const [small = 0, medium = 0, large = 0] = [100, 300, 600].map((count) => endOf(count, text))
    expect(small).toBeGreaterThan(medium)
    expect(medium).toBeGreaterThan(large)
  })

  it('not at once where that would make little less', () => {
    expect(endOf(5000, text)).toBeGreaterThan(0.05)
  })

  it('the sooner, the more there is to what each calls', () => {
    const large = factory('large', record(200, text))
    expect(endOf(1, call('large'), [large])).toBe(endOf(200, text))
    expect(endOf(1, call('small'), [factory('small', record(2, text))])).toBe(Infinity)
  })
})
