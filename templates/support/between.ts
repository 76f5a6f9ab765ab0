import { framesOutside } from './frames.ts'

/** A bound of a range, by the key of the spec that says it. */
export type Bound = readonly [key: string, value: number | bigint | Date]

/** The same bounds; fails, in the words of the spec, where one is none, or nothing lies between them. */
export function between<Bounds extends object>(bounds: Bounds): Bounds {
  const { min, max, minExcluded, maxExcluded } = bounds as AnyBounds
  const least: Bound | undefined = min === undefined ? undefined : [minExcluded ? 'exclusiveMinimum' : 'minimum', min]
  const most: Bound | undefined = max === undefined ? undefined : [maxExcluded ? 'exclusiveMaximum' : 'maximum', max]
  for (const bound of [least, most]) if (bound) assertBound(bound)
  if (least && most) assertRoom(least, most, isEmpty(least[1], most[1], [minExcluded, maxExcluded]))
  return bounds
}

interface AnyBounds {
  readonly min?: Bound[1]
  readonly max?: Bound[1]
  readonly minExcluded?: boolean
  readonly maxExcluded?: boolean
}

/** Numbers of which both are left out may have none between them. */
function isEmpty(min: Bound[1], max: Bound[1], excluded: readonly (boolean | undefined)[]): boolean {
  const left = excluded.filter(Boolean).length
  if (left === 0) return !(min <= max)
  return !(min < max) || (left === 2 && typeof min === 'number' && numberAbove(min) >= Number(max))
}

function numberAbove(value: number): number {
  const [float, bits] = [new Float64Array([value + 0]), new BigInt64Array(1)]
  bits.set(new BigInt64Array(float.buffer))
  const [known = 0n] = bits
  bits[0] = value === 0 ? 1n : known + (value > 0 ? 1n : -1n)
  return new Float64Array(bits.buffer)[0] ?? value
}

const shownBound = ([key, value]: Bound) =>
  `\`${key}\`, which is ${value instanceof Date ? (value.toJSON() ?? 'no valid date') : String(value)}`

/** Fails at what no value is above or below. */
export function assertBound(bound: Bound): void {
  if (Number.isNaN(Number(bound[1]))) noValue(`${shownBound(bound)}, is no bound`)
}

/** Fails when there is nothing between; what else leaves nothing there, `isEmpty` says. */
export function assertRoom(least: Bound, most: Bound, isEmpty: boolean = !(least[1] <= most[1])): void {
  if (isEmpty) noValue(`nothing lies between ${shownBound(least)}, and ${shownBound(most)}`)
}

/** Says that there is nothing to draw, in the words of the spec, at the line that draws. */
export function noValue(what: string): never {
  const error = new Error(what)
  error.stack = [String(error), ...framesOutside(error)].join('\n')
  throw error
}
