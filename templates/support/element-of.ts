import fc from 'fast-check'
import { Nothing } from './nothing.ts'

/** One element of a list; a run for which the list is empty is discarded. */
export function elementOf<Item>(source: Iterable<Item>): fc.Arbitrary<Item> {
  const items = [...source]
  if (items.length === 0) return new Nothing<Item>()
  return fc.nat({ max: items.length - 1 }).map((index) => items[index] as Item)
}
