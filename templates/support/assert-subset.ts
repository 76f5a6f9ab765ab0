import { AssertionError, show } from './assertion-error.ts'
import { equals } from './equals.ts'

/** Fails unless every element stands in the other collection, each as often as there (by `equals`). */
export function assertSubset(actual: Iterable<unknown>, expected: Iterable<unknown>): void {
  const [found, rest] = [[...actual], [...expected]]
  for (const item of found) {
    const index = rest.findIndex((other) => equals(item, other))
    if (index < 0) {
      const text = `${show(item)} of ${show(found)} is not in ${show([...expected])}`
      throw new AssertionError(text, { actual: found, expected: [...expected] })
    }
    rest.splice(index, 1)
  }
}
