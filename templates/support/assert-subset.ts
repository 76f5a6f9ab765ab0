import { AssertionError, show } from './assertion-error.ts'
import { equals } from './equals.ts'

/** Fails unless every element, or what is compared of it, stands in the other collection, each as often as there (by `equals`). */
export function assertSubset<Found, Known>(
  actual: Iterable<Found>,
  expected: Iterable<Known>,
  by: (item: Found | Known) => unknown = (item) => item,
): void {
  const [found, known] = [Array.from(actual, (item) => by(item)), Array.from(expected, (item) => by(item))]
  const rest = [...known]
  for (const item of found) {
    const index = rest.findIndex((other) => equals(item, other))
    if (index < 0) throw new AssertionError(`${show(item)} of ${show(found)} is not in ${show(known)}`)
    rest.splice(index, 1)
  }
}
