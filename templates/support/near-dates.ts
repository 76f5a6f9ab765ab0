import fc from 'fast-check'
import { atBoundary } from './boundary.ts'

/** Like the arbitrary, but the boundary dates and the milliseconds next to them are drawn often, inside the bounds. */
export function nearDates(
  name: string,
  boundary: Iterable<Date | number>,
  arbitrary: fc.Arbitrary<Date>,
  { min, max }: { readonly min?: Date; readonly max?: Date } = {},
): fc.Arbitrary<Date> {
  const [low, high] = [min?.getTime() ?? -8.64e15, max?.getTime() ?? 8.64e15]
  const around = [...boundary].map((date) =>
    [0, -1, 1]
      .map((distance) => new Date(date).getTime() + distance)
      .filter((time) => time >= low && time <= high),
  )
  const times = atBoundary(
    name,
    arbitrary.map((date) => date.getTime()),
    around,
  )
  return times.map((time) => new Date(time))
}
