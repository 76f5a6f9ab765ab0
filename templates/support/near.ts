import fc from 'fast-check'

interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly minExcluded?: boolean
  readonly maxExcluded?: boolean
  /** How far the neighbours are; without it the nearest other numbers. */
  readonly step?: number
}

/** Like the arbitrary, but the boundary values and their neighbours inside the bounds are drawn often. */
export function near(
  boundary: Iterable<number>,
  arbitrary: fc.Arbitrary<number>,
  { min = -Infinity, max = Infinity, minExcluded = false, maxExcluded = false, step }: Bounds = {},
): fc.Arbitrary<number> {
  const isInside = (value: number) =>
    (minExcluded ? value > min : value >= min) && (maxExcluded ? value < max : value <= max)
  const values = [...boundary].flatMap((value) => {
    const distance = step ?? Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE)
    return [value, value - distance, value + distance]
  })
  const inside = [...new Set(values)].filter(isInside)
  if (inside.length === 0) return arbitrary
  return fc.oneof({ arbitrary, weight: 2 }, { arbitrary: fc.constantFrom(...inside), weight: 1 })
}
