import fc from 'fast-check'
import { equals } from './equals.ts'

/** Lists with at least one element of a kind, in the place of another one; where keys must differ, of the one with its key. */
export const containing = <Item>(
  list: fc.Arbitrary<Item[]>,
  element: fc.Arbitrary<Item>,
  keyOf?: (item: Item) => unknown,
): fc.Arbitrary<Item[]> =>
  fc.tuple(list, element, fc.nat()).map(([items, item, at]) => {
    const key = keyOf?.(item)
    const same = keyOf ? items.findIndex((other) => equals(keyOf(other), key)) : -1
    const index = same >= 0 ? same : items.length === 0 ? 0 : at % items.length
    return [...items.slice(0, index), item, ...items.slice(index + 1)]
  })
