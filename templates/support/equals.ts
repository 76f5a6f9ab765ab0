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

// vitest takes a field named `constructor` for the class of what it stands in, so that no data with one equals its copy.
expect.addEqualityTesters([
  function (actual: unknown, expected: unknown, testers) {
    if (!ownsConstructor(actual) || !ownsConstructor(expected)) return undefined
    if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false
    const [{ constructor: left, ...rest }, { constructor: right, ...others }] = [actual, expected]
    return this.equals([left, rest], [right, others], testers, true)
  },
])

const ownsConstructor = (value: unknown): value is { readonly constructor: unknown } =>
  typeof value === 'object' && value !== null && Object.keys(value).includes('constructor')
