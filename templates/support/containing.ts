import fc from 'fast-check'

/** Lists with at least one element of a kind. */
export const containing = <Item>(
  list: fc.Arbitrary<Item[]>,
  element: fc.Arbitrary<Item>,
): fc.Arbitrary<Item[]> =>
  fc.tuple(list, element, fc.nat()).map(([items, item, at]) => {
    const index = items.length === 0 ? 0 : at % items.length
    return [...items.slice(0, index), item, ...items.slice(index + 1)]
  })
