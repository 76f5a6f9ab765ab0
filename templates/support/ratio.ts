export interface Fraction {
  /** The nearest integers: down, up, and to the nearest (halves away from zero). */
  floor(): bigint
  ceil(): bigint
  round(): bigint
  /** Less than, equal to or greater than another fraction or number: -1, 0 or 1. */
  compare(other: Fraction | number | bigint): -1 | 0 | 1
  equals(other: Fraction | number | bigint): boolean
  plus(other: Fraction | number | bigint): Fraction
  minus(other: Fraction | number | bigint): Fraction
  times(other: Fraction | number | bigint): Fraction
  toNumber(): number
}

/** An exact fraction of two numbers, to compare without rounding. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Fraction {
  const [top, topScale] = exactly(numerator)
  const [bottom, bottomScale] = exactly(denominator)
  return fraction(top * bottomScale, bottom * topScale)
}

/** A finite number is a whole number over a power of two. */
function exactly(value: number | bigint): readonly [bigint, bigint] {
  if (typeof value === 'bigint') return [value, 1n]
  if (!Number.isFinite(value)) throw new RangeError(`ratio: ${value} is no fraction`)
  let scaled = value
  let scale = 1n
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    scale *= 2n
  }
  return [BigInt(scaled), scale]
}

interface Parts {
  readonly top: bigint
  readonly bottom: bigint
}

const partsOf = new WeakMap<Fraction, Parts>()

function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('ratio: the denominator is 0')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = commonDivisor(numerator, denominator)
  const top = (sign * numerator) / divisor
  const bottom = (sign * denominator) / divisor
  const floor = () => top / bottom - (top % bottom < 0n ? 1n : 0n)
  const made: Fraction = {
    floor,
    ceil: () => -fraction(-top, bottom).floor(),
    round: () => (top < 0n ? -((-2n * top + bottom) / (2n * bottom)) : (2n * top + bottom) / (2n * bottom)),
    compare: (other) => {
      const parts = toParts(other)
      const difference = top * parts.bottom - parts.top * bottom
      return difference < 0n ? -1 : difference > 0n ? 1 : 0
    },
    equals: (other) => made.compare(other) === 0,
    plus: (other) =>
      combine(other, (parts) => fraction(top * parts.bottom + parts.top * bottom, bottom * parts.bottom)),
    minus: (other) =>
      combine(other, (parts) => fraction(top * parts.bottom - parts.top * bottom, bottom * parts.bottom)),
    times: (other) => combine(other, (parts) => fraction(top * parts.top, bottom * parts.bottom)),
    toNumber: () => Number(top) / Number(bottom),
  }
  partsOf.set(made, { top, bottom })
  return made
}

const combine = (other: Fraction | number | bigint, make: (parts: Parts) => Fraction) => make(toParts(other))

function toParts(value: Fraction | number | bigint): Parts {
  if (typeof value === 'object') return partsOf.get(value) ?? { top: 0n, bottom: 1n }
  const [top, bottom] = exactly(value)
  return { top, bottom }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
