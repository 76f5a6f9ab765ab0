import fc from 'fast-check'

/** Most items that are drawn for one list. */
const mostDrawn = 10_000

/** As fast-check's; fails where there are too few different items, instead of searching for them without end. */
export function uniqueArray<Item, Key>(
  items: fc.Arbitrary<Item>,
  constraints: fc.UniqueArrayConstraints<Item, Key>,
): fc.Arbitrary<Item[]> {
  let drawn = 0
  const counted = items.map((item) => {
    drawn += 1
    if (drawn <= mostDrawn) return item
    drawn = 0
    throw new Error(`Among ${mostDrawn} items there were no ${constraints.minLength} different ones.`)
  })
  return fc.uniqueArray(counted, constraints).map((list) => {
    drawn = 0
    return list
  })
}
