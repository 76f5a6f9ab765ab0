import fc from 'fast-check'

/** One element of a list; a run for which the list is empty is discarded. */
export function elementOf<Item>(source: Iterable<Item>): fc.Arbitrary<Item> {
  const items = [...source]
  if (items.length === 0) return fc.constant(null).map((): Item => nothingToDraw())
  return fc.nat({ max: items.length - 1 }).map((index) => items[index] as Item)
}

/** Ends the drawing of a value; who runs the property counts it as a discarded run. */
function nothingToDraw(): never {
  fc.pre(false)
  throw new Error('There is nothing to draw from.')
}
