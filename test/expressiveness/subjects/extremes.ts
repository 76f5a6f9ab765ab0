type Comparable = string | number

/** Numbers come before texts; NaN before all. */
const order = (value: Comparable): readonly [number, Comparable] => [
  typeof value === 'string' ? 2 : Number.isNaN(value) ? 0 : 1,
  value,
]

function isBelow(a: Comparable, b: Comparable): boolean {
  const [[rankA, valueA], [rankB, valueB]] = [order(a), order(b)]
  if (rankA !== rankB) return rankA < rankB
  // wrong: return valueA < valueB
  return valueA < valueB || (Object.is(valueA, -0) && Object.is(valueB, 0))
}

/** The largest member; undefined when there is none. */
export function max<T extends Comparable>(items: Iterable<T>): T | undefined {
  let largest: T | undefined
  for (const item of items) {
    // wrong: if (largest === undefined || largest < item) largest = item
    if (largest === undefined || isBelow(largest, item)) largest = item
  }
  return largest
}

/** The smallest member; undefined when there is none. */
export function min<T extends Comparable>(items: Iterable<T>): T | undefined {
  let smallest: T | undefined
  for (const item of items) {
    // wrong: if (smallest === undefined || item < smallest) smallest = item
    if (smallest === undefined || isBelow(item, smallest)) smallest = item
  }
  return smallest
}
