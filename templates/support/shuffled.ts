import fc from 'fast-check'

/** The elements of a list, in any order. */
export function shuffled<Item>(source: Iterable<Item>): fc.Arbitrary<Item[]> {
  const items = [...source]
  return fc.shuffledSubarray(items, { minLength: items.length })
}
