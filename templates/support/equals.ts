import { expect } from 'vitest'

/** Deep equality, the same as vitest's toStrictEqual. */
export function equals(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true
  if (isPrimitive(actual) || isPrimitive(expected)) return false
  if (areStrictlyEqual(actual, expected)) return true
  const [left, right] = [withoutConstructors(actual), withoutConstructors(expected)]
  return (left !== actual || right !== expected) && areStrictlyEqual(left, right)
}

function areStrictlyEqual(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toStrictEqual(expected)
    return true
  } catch {
    return false
  }
}

/**
 * vitest takes a field named `constructor` for the class of what it stands in, so that no data with one equals its
 * copy: such fields are given another name. What has none stays the very same.
 */
function withoutConstructors(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null || above.includes(value)) return value
  const within = [...above, value]
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown) => withoutConstructors(item, within))
    return items.every((item, index) => Object.is(item, value[index])) ? value : items
  }
  if (value instanceof Map) return new Map(Array.from(value, (entry) => withoutConstructors(entry, within) as [unknown, unknown]))
  if (value instanceof Set) return new Set(Array.from(value, (item) => withoutConstructors(item, within)))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const fields = Object.entries(value)
  const renamed = fields.map(([key, field]): [string, unknown] => [
    key === 'constructor' ? 'field named constructor' : key,
    withoutConstructors(field, within),
  ])
  const isSame = renamed.every(([key, field], index) => key === fields[index]?.[0] && Object.is(field, fields[index]?.[1]))
  return isSame ? value : Object.setPrototypeOf(Object.fromEntries(renamed), prototype as object | null)
}

const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function')
