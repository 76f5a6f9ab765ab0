import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretched } from '../../../../templates/support/stretched.ts'

const length = { min: 1000, max: 1003 }
const runs = { numRuns: 20, seed: 1 }

it('texts go on until they are as long as is wanted, and shrink to the same length', () => {
  const texts = stretched(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 }), length)
  for (const text of fc.sample(texts, runs)) expect([1000, 1001, 1002, 1003]).toContain(text.length)
  const { counterexample } = fc.check(
    fc.property(texts, () => false),
    runs,
  )
  expect(counterexample?.[0]).toMatch(/^(.)\1{999}$/)
})

it('no two elements of a list are the same object', () => {
  const lists = stretched(
    fc.array(fc.record({ tags: fc.array(fc.nat()) }), { minLength: 1, maxLength: 9 }),
    length,
  )
  for (const list of fc.sample(lists, runs)) {
    expect(new Set(list).size).toBe(list.length)
    expect(new Set(list.map(({ tags }) => tags)).size).toBe(list.length)
  }
})
