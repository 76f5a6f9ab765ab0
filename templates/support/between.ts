import { framesOutside } from './frames.ts'

/** A bound of a range, by the key of the spec that says it. */
export type Bound = readonly [key: string, value: number | bigint | Date]

/** The same bounds; fails, in the words of the spec, when nothing lies between them. */
export function between<Bounds extends object>(bounds: Bounds, sizeOf: 'Length' | 'Items' = 'Length'): Bounds {
  const { min, max, minLength, maxLength, minExcluded, maxExcluded } = bounds as Record<string, never>
  if (min !== undefined && max !== undefined)
    assertRoom([minExcluded ? 'exclusiveMinimum' : 'minimum', min], [maxExcluded ? 'exclusiveMaximum' : 'maximum', max])
  if (minLength !== undefined && maxLength !== undefined)
    assertRoom([`min${sizeOf}`, minLength], [`max${sizeOf}`, maxLength])
  return bounds
}

/** Fails when there is nothing between; what else leaves nothing there, `isEmpty` says. */
export function assertRoom(
  [least, low]: Bound,
  [most, high]: Bound,
  isEmpty: boolean = !(low <= high),
): void {
  if (!isEmpty) return
  const shown = ([key, value]: Bound) => `\`${key}\`, which is ${value instanceof Date ? value.toJSON() : value}`
  const error = new Error(`nothing lies between ${shown([least, low])}, and ${shown([most, high])}`)
  error.stack = [String(error), ...framesOutside(error)].join('\n')
  throw error
}
