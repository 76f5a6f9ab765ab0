import fc from 'fast-check'
import { atBoundary } from './boundary.ts'

interface BigBounds {
  readonly min?: bigint
  readonly max?: bigint
  readonly step?: bigint
}

/** Like the arbitrary, but the boundary values and their neighbours inside the bounds are drawn often. */
export function nearBigInts(
  name: string,
  boundary: Iterable<bigint>,
  arbitrary: fc.Arbitrary<bigint>,
  { min, max, step = 1n }: BigBounds = {},
): fc.Arbitrary<bigint> {
  const isInside = (value: bigint) => (min === undefined || value >= min) && (max === undefined || value <= max)
  const around = [...boundary]
    .map((value) => value - (value % step))
    .map((value) => [value, value - step, value + step].filter(isInside))
  return atBoundary(name, arbitrary, around)
}
