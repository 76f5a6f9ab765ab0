import { expect } from 'vitest'

/** Deep equality, the same as vitest's toStrictEqual. */
export function equals(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true
  if (isPrimitive(actual) || isPrimitive(expected)) return false
  try {
    expect(actual).toStrictEqual(expected)
    return true
  } catch {
    return false
  }
}

const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function')
