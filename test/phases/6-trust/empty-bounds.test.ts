import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftNoValue } from '../../../src/phases/6-trust/empty-bounds.ts'
import { between } from '../../../templates/support/between.ts'
import { bigMultiples } from '../../../templates/support/big-multiples.ts'
import { calmInteger, calmNumber } from '../../../templates/support/calm.ts'
import { finiteNumber } from '../../../templates/support/finite-number.ts'
import { integerWithin } from '../../../templates/support/integer-within.ts'
import { matchingComputed } from '../../../templates/support/matching-computed.ts'
import { multiplesOf } from '../../../templates/support/multiples-of.ts'
import { wholeSizes } from '../../../templates/support/whole-sizes.ts'

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
  [
    '`minimum`, which is 2.5, and `exclusiveMaximum`, which is 1',
    () => between({ min: 2.5, max: 1, maxExcluded: true }),
  ],
  ['`minimum`, which is 5, and `maximum`, which is 3', () => between({ min: 5n, max: 3n })],
  [
    '`minimum`, which is 1970-01-01T00:00:00.001Z, and `maximum`, which is 1970-01-01T00:00:00.000Z',
    () => between({ min: low, max: high }),
  ],
  [
    '`exclusiveMinimum`, which is 0, and `exclusiveMaximum`, which is 5e-324',
    () => between({ min: 0, max: Number.MIN_VALUE, minExcluded: true, maxExcluded: true }),
  ],
  ['`minLength`, which is 1, and `maxLength`, which is 0', () => wholeSizes({ minLength: 1, maxLength: 0 })],
  [
    '`minItems`, which is 1.2, and `maxItems`, which is 1.8',
    () => wholeSizes({ minLength: 1.2, maxLength: 1.8 }, 'Items'),
  ],
])('knows what a test says of computed bounds: nothing lies between %s', (bounds, make) => {
  expect(saidBy(make)).toBe(`nothing lies between ${bounds}`)
  expect(leftNoValue(saidBy(make))).toBe(true)
})

it.each([
  ['no multiple of 5 lies between 1 and 4', () => multiplesOf(5, { min: 1, max: 4 })],
  ['no multiple of 5 lies between 1 and 4', () => bigMultiples(5n, { min: 1n, max: 4n })],
  ['`multipleOf`, which is 0, is no step', () => multiplesOf(0)],
  ['`multipleOf`, which is 1e-300, is no step', () => multiplesOf(1e-300)],
  ['`multipleOf`, which is 0, is no step', () => bigMultiples(0n)],
  ['`minimum`, which is NaN, is no bound', () => integerWithin({ min: NaN, max: 1 })],
  ['`exclusiveMaximum`, which is NaN, is no bound', () => between({ max: NaN, maxExcluded: true })],
  ['`minimum`, which is no valid date, is no bound', () => between({ min: new Date(NaN) })],
  ['`minItems`, which is NaN, is no size', () => wholeSizes({ minLength: NaN }, 'Items')],
  ['nothing is as short as `maxItems`, which is -1', () => wholeSizes({ maxLength: -1 }, 'Items')],
  [
    'nothing is as long as `minItems`, which is 5: there are 4 at most',
    () => wholeSizes({ minLength: 5 }, 'Items', 4),
  ],
])('knows what a test says of what is no bound, step or size: %s', (sentence, make) => {
  expect(saidBy(make)).toBe(sentence)
  expect(leftNoValue(saidBy(make))).toBe(true)
})

it.each([
  [{ minLength: -3 }, { minLength: 0 }],
  [
    { minLength: 1.5, maxLength: 2.5 },
    { minLength: 2, maxLength: 2 },
  ],
  [{ maxLength: Infinity }, { minLength: 0 }],
])('makes computed sizes what fast-check takes: %j', (sizes, expected) => {
  expect(wholeSizes(sizes)).toEqual(expected)
})

it('leaves out a size beyond what there is', () => {
  expect(wholeSizes({ maxLength: 9 }, 'Items', 4)).toEqual({ minLength: 0 })
})

it('draws multiples of what is below 0', () => {
  const drawn = fc.sample(bigMultiples(-3n, { min: -7n, max: 7n }), 100)
  expect([...new Set(drawn)].map(Number).sort((a, b) => a - b)).toEqual([-6, -3, 0, 3, 6])
})

it('keeps calm whole numbers within a bound beyond the calm ones', () => {
  const least = Number.MAX_SAFE_INTEGER - 3
  expect(fc.sample(calmInteger({ min: least }), 50).every((value) => value >= least)).toBe(true)
  expect(fc.sample(calmInteger({ max: -least }), 50).every((value) => value <= -least)).toBe(true)
})

it('draws 0 where the least and the most are 0 of either sign', () => {
  expect(fc.sample(finiteNumber(between({ min: 0, max: -0 })), 3)).toEqual([0, 0, 0])
  expect(fc.sample(calmNumber(between({ min: 0, max: -0 })), 3)).toEqual([0, 0, 0])
})

it.each([
  ['^(?=a)[ab]$', '`pattern`, which is "^(?=a)[ab]$", is none that texts are drawn from'],
  ['(a', '`pattern`, which is "(a", is no regular expression'],
])('says of a computed pattern that nothing is drawn from what to do: %s', (pattern, start) => {
  expect(saidBy(() => matchingComputed(pattern))).toContain(start)
})

it('draws all whole numbers between computed bounds, and no -0', () => {
  const drawn = fc.sample(integerWithin({ min: -0.5, max: 3, maxExcluded: true }), 200)
  expect([...new Set(drawn)].sort()).toEqual([0, 1, 2])
  expect(drawn.some((value) => Object.is(value, -0))).toBe(false)
  expect(fc.sample(integerWithin({ max: Number.MIN_SAFE_INTEGER }), 1)).toEqual([Number.MIN_SAFE_INTEGER])
})
