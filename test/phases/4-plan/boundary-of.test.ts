import { expect, it } from 'vitest'
import type { ArbitrarySpec } from '../../../src/ir/arbitrary-spec.ts'
import { boundaryOf } from '../../../src/phases/4-plan/boundary-of.ts'

it.each([
  ['factories/order/fields/lines/items/fields/cents', 'order.lines[].cents'],
  ['include/2/factories/order/fields/lines/items/fields/cents', 'order.lines[].cents'],
  ['invariants/rule/given/units', 'given: units'],
])('speaks of %s as %s', (id, name) => {
  const spec = { id, bounds: {} } as ArbitrarySpec
  expect(boundaryOf(spec, { kind: 'data', value: [1] })?.name).toBe(name)
})
