import fc from 'fast-check'
import { filtered } from './filtered.ts'
import { integerWithin } from './integer-within.ts'
import type { NumberBounds } from './number-bounds.ts'

const least = 2 ** -1022
const largest = Number.MAX_SAFE_INTEGER - 1000

/** No -0, nothing too small to be exact, nothing at the end of the safe integers. */
const isCalm = (value: number): boolean =>
  value === 0 ? !Object.is(value, -0) : Math.abs(value) >= least && !isLargest(value)
const isLargest = (value: number): boolean => Math.abs(value) > largest && Number.isSafeInteger(value)

/** Finite numbers as people expect them. */
export function calmNumber(bounds: NumberBounds = {}): fc.Arbitrary<number> {
  const { min = -1, max = 1, minExcluded = false, maxExcluded = false } = bounds
  const holdsZero = (minExcluded ? min < 0 : min <= 0) && (maxExcluded ? max > 0 : max >= 0)
  const doubles = fc.double({ ...bounds, ...(min === 0 && { min: 0 }), ...(max === 0 && { max: 0 }), noNaN: true, noDefaultInfinity: true })
  return holdsZero ? new CalmNumber(doubles) : filtered(doubles, isCalm)
}

/** 0 stands for whatever is not calm, which takes less time than drawing again. */
class CalmNumber extends fc.Arbitrary<number> {
  private readonly inner: fc.Arbitrary<number>

  constructor(inner: fc.Arbitrary<number>) {
    super()
    this.inner = inner
  }
  override generate(random: fc.Random, bias: number | undefined): fc.Value<number> {
    const drawn = this.inner.generate(random, bias)
    return isCalm(drawn.value) ? drawn : new fc.Value(0, undefined)
  }
  override canShrinkWithoutContext(value: unknown): value is number {
    return this.inner.canShrinkWithoutContext(value) && isCalm(value)
  }
  override shrink(value: number, context: unknown): fc.Stream<fc.Value<number>> {
    return this.inner.shrink(value, context).filter((smaller) => isCalm(smaller.value))
  }
}

/** Safe integers, but for the last ones, unless a bound is there. */
export function calmInteger({ min, max }: NumberBounds = {}): fc.Arbitrary<number> {
  const low = min ?? ((max ?? 0) < -largest ? Number.MIN_SAFE_INTEGER : -largest)
  const high = max ?? ((min ?? 0) > largest ? Number.MAX_SAFE_INTEGER : largest)
  return integerWithin({ min: low, max: high })
}

/** Keys of maps that no object has from the start. */
export const calmKey = (key: fc.Arbitrary<string> = fc.string()): fc.Arbitrary<string> => filtered(key, isOwn)

/** A set takes less time than an object, which is asked for names that it never heard of. */
const everyObjectHas: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
const isOwn = (key: string): boolean => !everyObjectHas.has(key)

/** Values of any type, and objects and lists of them, without what code falls over. */
export const calmAnything = (): fc.Arbitrary<unknown> =>
  fc.anything({
    key: calmKey(),
    values: [fc.boolean(), fc.integer(), calmNumber(), fc.string(), fc.constantFrom(null, undefined)],
  })

/** The same as JSON has it. */
export const calmJson = (): fc.Arbitrary<fc.JsonValue> =>
  fc.anything({
    key: calmKey(),
    values: [fc.boolean(), fc.integer(), calmNumber(), fc.string(), fc.constant(null)],
  }) as fc.Arbitrary<fc.JsonValue>

export const calmObject = (): fc.Arbitrary<Record<string, unknown>> => fc.dictionary(calmKey(), calmAnything(), { noNullPrototype: true })
