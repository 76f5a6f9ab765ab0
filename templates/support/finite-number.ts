import fc from 'fast-check'
import type { NumberBounds } from './number-bounds.ts'

/** Finite numbers, fractions and whole ones, with those among them that are often forgotten: -0, the largest, the least. */
export function finiteNumber(bounds: NumberBounds = {}): fc.Arbitrary<number> {
  const { min = -Infinity, max = Infinity, minExcluded = false, maxExcluded = false } = bounds
  const isInside = (value: number) =>
    (Object.is(value, -0) ? min < 0 : minExcluded ? value > min : value >= min) &&
    (maxExcluded ? value < max : value <= max)
  const doubles = fc.double({ ...bounds, ...(min === 0 && { min: 0 }), ...(max === 0 && { max: 0 }), noNaN: true, noDefaultInfinity: true })
  const low = Math.max(minExcluded ? Math.floor(min) + 1 : Math.ceil(min), -(2 ** 31))
  const high = Math.min(maxExcluded ? Math.ceil(max) - 1 : Math.floor(max), 2 ** 31)
  const whole = low <= high ? [fc.integer({ min: low, max: high })] : []
  const forgotten = forgottenNumbers.filter(isInside)
  return fc.oneof(
    { arbitrary: doubles, weight: 5 },
    ...whole.map((arbitrary) => ({ arbitrary, weight: 4 })),
    ...(forgotten.length > 0 ? [{ arbitrary: fc.constantFrom(...forgotten), weight: 1 }] : []),
  )
}

const forgottenNumbers = [
  ...[0, -0, 0.1, Number.MIN_VALUE, -Number.MIN_VALUE, Number.EPSILON, Number.MAX_VALUE, -Number.MAX_VALUE],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, 2 ** 32, 2 ** 53],
]
