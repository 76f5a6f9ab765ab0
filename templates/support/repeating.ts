import fc from 'fast-check'

/** Lists in which one item stands twice. */
export const repeating = <Item>(list: fc.Arbitrary<Item[]>): fc.Arbitrary<Item[]> =>
  fc.tuple(list, fc.nat(), fc.nat()).map(([items, which, at]) => {
    const place = at % (items.length + 1)
    const again = items.slice(which % items.length).slice(0, 1)
    return [...items.slice(0, place), ...again, ...items.slice(place)]
  })
