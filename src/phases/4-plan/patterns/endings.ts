import type { Place } from './product.ts'

/** How texts may go on to an end. */
export interface Endings {
  /** Some lengths that texts may have, the shortest first. */
  readonly lengths: readonly number[]
  /** Surely no text is that long. */
  readonly isEmpty: boolean
  /** Whether so many more characters lead from a place to an end. */
  readonly reaches: (at: number, left: number) => boolean
}

/** Texts are at most so much longer than the shortest. */
const spread = 16
const longest = 400

/** Which lengths between two the texts of a product have. */
export function endings(places: readonly Place[], least: number, most: number): Endings {
  const layers: Uint8Array[] = [Uint8Array.from(places, ({ accepts }) => Number(accepts))]
  const reaches = (at: number, left: number) => layers[left]?.[at] === 1
  const lengths: number[] = []
  // A text that is longer goes round in a circle: with all places once more than the least there is one, or none.
  const last = Math.min(most, least + places.length)
  const isWhole = last <= longest
  for (let length = 0; length <= Math.min(last, longest); length += 1) {
    if (length > 0) layers.push(layerBefore(places, layers.at(-1)))
    if (length >= least && reaches(0, length)) lengths.push(length)
    if (length > (lengths[0] ?? Infinity) + spread) break
  }
  const isPlain = places.every(({ pairs }) => pairs.length === 0)
  const isEmpty = lengths.length === 0 && ((isWhole && isPlain) || !(fewest(places) <= most))
  return { lengths, isEmpty, reaches }
}

const layerBefore = (places: readonly Place[], after: Uint8Array | undefined) =>
  Uint8Array.from(places, ({ ways }) => Number(ways.some(({ to }) => after?.[to] === 1)))

/** No text has fewer characters; a unit of which two are a character counts as half of one. Infinity where there is none. */
function fewest(places: readonly Place[]): number {
  const found = places.map(({ accepts }) => (accepts ? 0 : Infinity))
  const from = (at: number) => found[at] ?? Infinity
  for (let changed = true; changed;) {
    changed = false
    places.forEach(({ ways, pairs }, at) => {
      const least = Math.min(...ways.map(({ to }) => from(to) + 1), ...pairs.map((to) => from(to) + 1 / 2))
      if (least >= from(at)) return
      found[at] = least
      changed = true
    })
  }
  return from(0)
}
