import fc from 'fast-check'
import { Nothing } from './nothing.ts'

/** Some elements of a list, in its order; a run for which there are too few is discarded. */
export function someOf<Item>(
  source: Iterable<Item>,
  { minLength = 0, maxLength = Infinity }: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<Item[]> {
  const items = [...source]
  if (items.length < minLength) return new Nothing<Item[]>()
  return fc.subarray(items, { minLength, maxLength: Math.min(maxLength, items.length) })
}
