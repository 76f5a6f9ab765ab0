import fc from 'fast-check'

/** Like the arbitrary, but the boundary dates and the milliseconds next to them are drawn often, inside the bounds. */
export function nearDates(
  boundary: Iterable<Date | number>,
  arbitrary: fc.Arbitrary<Date>,
  { min, max }: { readonly min?: Date; readonly max?: Date } = {},
): fc.Arbitrary<Date> {
  const [low, high] = [min?.getTime() ?? -8.64e15, max?.getTime() ?? 8.64e15]
  const inside = [...boundary]
    .flatMap((date) => [0, -1, 1].map((distance) => new Date(date).getTime() + distance))
    .filter((time) => time >= low && time <= high)
  if (inside.length === 0) return arbitrary
  const often = fc.constantFrom(...inside).map((time) => new Date(time))
  return fc.oneof({ arbitrary, weight: 2 }, { arbitrary: often, weight: 1 })
}
