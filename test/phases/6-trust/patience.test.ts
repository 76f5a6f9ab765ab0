import { expect, test } from 'vitest'
import type { FixturePlan } from '../../../src/ir/plan.ts'
import { patienceFor } from '../../../src/phases/6-trust/patience.ts'
import { rule, planOf } from './fixtures/shop-suite.ts'

const rules = (...more: Parameters<typeof rule>[2][]) => more.map((one) => rule('total', [], one))
const fixture = (setUp?: number): FixturePlan => ({
  ...{ name: 'shop', exportName: 'shop', behind: [], timeout: { setUp } },
  module: { from: './shop.ts', file: '/shop.ts', package: false },
})
const patience = (fixtures: readonly FixturePlan[], ...more: Parameters<typeof rule>[2][]) =>
  patienceFor([planOf(rules({})), { invariants: rules(...more), fixtures }])

test('tests that vitest limits are waited for as long as ever', () => {
  expect(patience([], {})).toBe(45_000)
  expect(patience([], { timeout: 1000 })).toBe(45_000)
})

test('no test is stopped before its own time is over', () => {
  expect(patience([], { timeout: 100_000 })).toBeGreaterThan(100_000)
  expect(patience([fixture()], { fixtures: ['shop'] })).toBeGreaterThan(60_000 + 30_000)
  expect(patience([fixture(200_000)], { fixtures: ['shop'] })).toBeGreaterThan(60_000 + 200_000)
  expect(patience([fixture(200_000)], { fixtures: ['shop'], timeout: 5000 })).toBeGreaterThan(205_000)
  expect(patience([fixture()], {}, { timeout: 70_000 }, { timeout: 50_000 })).toBeGreaterThan(70_000)
})

test('fixtures that no test uses take no time', () => {
  expect(patience([fixture(200_000)], {})).toBe(45_000)
})
