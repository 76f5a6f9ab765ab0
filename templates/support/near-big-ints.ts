import fc from 'fast-check'

interface BigBounds {
  readonly min?: bigint
  readonly max?: bigint
  readonly step?: bigint
}

/** Like the arbitrary, but the boundary values and their neighbours inside the bounds are drawn often. */
export function nearBigInts(
  boundary: Iterable<bigint>,
  arbitrary: fc.Arbitrary<bigint>,
  { min, max, step = 1n }: BigBounds = {},
): fc.Arbitrary<bigint> {
  const inside = [...boundary]
    .map((value) => value - (value % step))
    .flatMap((value) => [value, value - step, value + step])
    .filter((value) => (min === undefined || value >= min) && (max === undefined || value <= max))
  if (inside.length === 0) return arbitrary
  return fc.oneof({ arbitrary, weight: 2 }, { arbitrary: fc.constantFrom(...inside), weight: 1 })
}
