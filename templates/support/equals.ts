import { expect } from 'vitest'

/** Deep equality, the same as vitest's toStrictEqual. */
export function equals(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toStrictEqual(expected)
    return true
  } catch {
    return false
  }
}
