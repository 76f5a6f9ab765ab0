import { compareOrderable } from './orderable.ts'
import type { Orderable } from './orderable.ts'

/** True when no element is greater than the next, by itself or by a key. */
export function isSorted<T extends Orderable>(items: Iterable<T>): boolean
export function isSorted<T>(items: Iterable<T>, by: (item: T) => Orderable): boolean
export function isSorted<T>(
  items: Iterable<T>,
  by: (item: T) => Orderable = (item) => item as Orderable,
): boolean {
  const keys = [...items].map((item) => by(item))
  return keys.slice(1).every((key, index) => compareOrderable(keys[index] as Orderable, key) <= 0)
}
