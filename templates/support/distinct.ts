import { equals } from './equals.ts'

/** The elements without repetition (by `equals`), or one per key, in order of first appearance. */
export function distinct<T>(items: Iterable<T>, by: (item: T) => unknown = (item) => item): T[] {
  const keys: unknown[] = []
  return [...items].filter((item) => {
    const key = by(item)
    const isNew = !keys.some((known) => equals(known, key))
    if (isNew) keys.push(key)
    return isNew
  })
}
