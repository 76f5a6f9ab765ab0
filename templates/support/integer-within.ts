import fc from 'fast-check'
import { assertBound, assertRoom } from './between.ts'
import type { NumberBounds } from './number-bounds.ts'

/** Whole numbers between bounds that are computed, and may be no whole numbers themselves. */
export function integerWithin(bounds: NumberBounds): fc.Arbitrary<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, minExcluded, maxExcluded } = bounds
  const low = Math.max(minExcluded ? Math.floor(min) + 1 : Math.ceil(min), Number.MIN_SAFE_INTEGER)
  const high = Math.min(maxExcluded ? Math.ceil(max) - 1 : Math.floor(max), Number.MAX_SAFE_INTEGER)
  const [least, most] = [minExcluded ? 'exclusiveMinimum' : 'minimum', maxExcluded ? 'exclusiveMaximum' : 'maximum']
  assertBound([least, min])
  assertBound([most, max])
  assertRoom([least, min], [most, max], low > high)
  return fc.integer({ min: low + 0, max: high + 0 })
}
