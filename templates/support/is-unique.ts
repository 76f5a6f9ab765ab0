import { distinct } from './distinct.ts'

/** True when no two elements, or keys of elements, are equal (by `equals`). */
export function isUnique<T>(items: Iterable<T>, by?: (item: T) => unknown): boolean {
  const list = [...items]
  return distinct(list, by).length === list.length
}
