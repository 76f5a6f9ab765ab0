import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftNoValue } from '../../../src/phases/6-trust/empty-bounds.ts'

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
