import { isShut, namesOf, type Shape } from '../shape.ts'

/** Below this share of drawn objects with a fitting number of properties the number is built in, not waited for. */
const leastShare = 0.1

/**
 * An object whose number of properties hardly ever comes up by chance, as objects with those properties that may be
 * there together: from each name on, in turn, as many as must be and as many more as may be. Every property is in some
 * of them; where others than the named ones may be there, one object has only those. The shape itself where chance
 * will do, or where there may be more properties than there are names.
 */
export function countedFields(shape: Shape): readonly Shape[] {
  const { least, most, required, forbidden, extras, objects } = shape
  if (shape.type !== 'object' || shape.names.length > 0) return [shape]
  const names = namesOf(shape).filter((name) => !required.includes(name) && !isShut(shape, name))
  const isOpen = objects.some(({ rule }) => rule.patterns.length > 0 || rule.rest)
  if (isOpen && most > required.length + extras.length + names.length) return [shape]
  const must = required.length + extras.length
  const low = Math.max(0, least - must)
  const high = Math.min(names.length, most - must)
  if (low > high || shareBetween(low, high, names.length) >= leastShare) return [shape]
  const others: Shape = { ...shape, forbidden: [...forbidden, ...names] }
  const counted = names.map((_, start): Shape => {
    const turned = [...names.slice(start), ...names.slice(0, start)]
    return {
      ...shape,
      required: [...required, ...turned.slice(0, low)],
      forbidden: [...forbidden, ...turned.slice(high)],
    }
  })
  return isOpen ? [...counted, others] : counted
}

/** How often fast-check leaves out a property that need not be there: `fc.option` gives `nil` one time in six. */
const shareAbsent = 1 / 6

/** How often a number of properties that need not be there lies within bounds. */
function shareBetween(low: number, high: number, of: number): number {
  let [ways, share] = [1, 0]
  for (let count = 0; count <= high; count += 1) {
    if (count >= low) share += ways * (1 - shareAbsent) ** count * shareAbsent ** (of - count)
    ways = (ways * (of - count)) / (count + 1)
  }
  return share
}
