import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftNoValue } from '../../../src/phases/6-trust/empty-bounds.ts'
import { between } from '../../../templates/support/between.ts'
import { integerWithin } from '../../../templates/support/integer-within.ts'
import { multiplesOf } from '../../../templates/support/multiples-of.ts'

const saidBy = (make: () => unknown): string => {
  try {
    make()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

it.each([
  ['integer', () => fc.integer({ min: 1, max: 0 })],
  ['bigInt', () => fc.bigInt({ min: 1n, max: 0n })],
  ['date', () => fc.date({ min: new Date(1), max: new Date(0) })],
  ['double', () => fc.double({ min: 1, max: 0 })],
  ['float', () => fc.float({ min: 1, max: 0 })],
])('knows what fast-check says of bounds of fc.%s that leave no value', (_, make) => {
  expect(leftNoValue(saidBy(make))).toBe(true)
})

it('takes no other failure for that', () => {
  expect(leftNoValue(saidBy(() => fc.integer({ min: 0.5 })))).toBe(false)
  expect(leftNoValue('URIError: URI malformed')).toBe(false)
})

it('says so at the line that draws, not where it looks', () => {
  const stack = (make: () => unknown): string | undefined => {
    try {
      make()
    } catch (error) {
      return (error as Error).stack?.split('\n')[1]
    }
    return undefined
  }
  expect(stack(() => between({ min: 2, max: 1 }))).toContain('empty-bounds.test.ts')
})

const [low, high] = [new Date(1), new Date(0)]

it.each([
  ['`minimum`, which is 2, and `maximum`, which is 1', () => integerWithin({ min: 2, max: 1 })],
  ['`minimum`, which is 0.2, and `maximum`, which is 0.8', () => integerWithin({ min: 0.2, max: 0.8 })],
  [
    '`exclusiveMinimum`, which is 1, and `maximum`, which is 1',
    () => integerWithin({ min: 1, max: 1, minExcluded: true }),
  ],
  ['`minimum`, which is NaN, and `maximum`, which is 1', () => integerWithin({ min: NaN, max: 1 })],
  [
    '`minimum`, which is 2.5, and `exclusiveMaximum`, which is 1',
    () => between({ min: 2.5, max: 1, maxExcluded: true }),
  ],
  ['`minimum`, which is 5, and `maximum`, which is 3', () => between({ min: 5n, max: 3n })],
  [
    '`minimum`, which is 1970-01-01T00:00:00.001Z, and `maximum`, which is 1970-01-01T00:00:00.000Z',
    () => between({ min: low, max: high }),
  ],
  ['`minLength`, which is 1, and `maxLength`, which is 0', () => between({ minLength: 1, maxLength: 0 })],
  [
    '`minItems`, which is 1, and `maxItems`, which is 0',
    () => between({ minLength: 1, maxLength: 0 }, 'Items'),
  ],
])('knows what a test says of computed bounds: nothing lies between %s', (bounds, make) => {
  expect(saidBy(make)).toBe(`nothing lies between ${bounds}`)
  expect(leftNoValue(saidBy(make))).toBe(true)
})

it('knows it of steps, too', () => {
  expect(leftNoValue(saidBy(() => multiplesOf(5, { min: 1, max: 4 })))).toBe(true)
})

it('draws all whole numbers between computed bounds, and no -0', () => {
  const drawn = fc.sample(integerWithin({ min: -0.5, max: 3, maxExcluded: true }), 200)
  expect([...new Set(drawn)].sort()).toEqual([0, 1, 2])
  expect(drawn.some((value) => Object.is(value, -0))).toBe(false)
  expect(fc.sample(integerWithin({ max: Number.MIN_SAFE_INTEGER }), 1)).toEqual([Number.MIN_SAFE_INTEGER])
})
