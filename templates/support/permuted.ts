import { equals } from './equals.ts'

/** True when both hold the same elements (by `equals`), in any order. */
export function permuted(actual: Iterable<unknown>, expected: Iterable<unknown>): boolean {
  const rest = [...expected]
  const found = [...actual].every((item) => {
    const index = rest.findIndex((other) => equals(item, other))
    if (index >= 0) rest.splice(index, 1)
    return index >= 0
  })
  return found && rest.length === 0
}
