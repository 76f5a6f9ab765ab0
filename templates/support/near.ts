import fc from 'fast-check'
import { atBoundary } from './boundary.ts'
import { asFraction } from './multiples-of.ts'
import type { NumberBounds } from './number-bounds.ts'

interface Step {
  /** How far the neighbours are; without it the nearest other numbers. */
  readonly step?: number
}

/** Like the arbitrary, but the boundary values and their neighbours inside the bounds are drawn often. */
export function near(
  name: string,
  boundary: Iterable<number>,
  arbitrary: fc.Arbitrary<number>,
  { min = -Infinity, max = Infinity, minExcluded = false, maxExcluded = false, step }: NumberBounds & Step = {},
): fc.Arbitrary<number> {
  const isInside = (value: number) =>
    (minExcluded ? value > min : value >= min) && (maxExcluded ? value < max : value <= max)
  const around = step === undefined ? nearest : neighbours(step)
  return atBoundary(
    name,
    arbitrary,
    [...boundary].map((value) => around(value).filter(isInside)),
  )
}

function nearest(value: number): readonly number[] {
  const distance = Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE)
  return [value, value - distance, value + distance]
}

/** The multiples of a step that are next to a value, itself first if it is one. */
function neighbours(step: number): (value: number) => readonly number[] {
  const [numerator, divisor] = asFraction(step)
  return (value) => {
    const steps = Math.round((value * divisor) / numerator)
    return [steps, steps - 1, steps + 1]
      .filter((count) => Number.isSafeInteger(count * numerator))
      .map((count) => (count * numerator) / divisor + 0)
  }
}
