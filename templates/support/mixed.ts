import fc from 'fast-check'

/** The items of several lists in one, in any order. */
export const mixed = <Lists extends unknown[][]>(
  ...lists: { [Index in keyof Lists]: fc.Arbitrary<Lists[Index]> }
): fc.Arbitrary<Lists[number][number][]> =>
  fc.tuple(...lists).chain((drawn) => {
    const items: Lists[number][number][] = drawn.flat()
    return fc.shuffledSubarray(items, { minLength: items.length })
  })
