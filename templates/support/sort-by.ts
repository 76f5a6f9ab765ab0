import { compareOrderable } from './orderable.ts'
import type { Orderable } from './orderable.ts'

/** A sorted copy, stable, by itself or by a key. */
export function sortBy<T extends Orderable>(items: Iterable<T>): T[]
export function sortBy<T>(items: Iterable<T>, by: (item: T) => Orderable): T[]
export function sortBy<T>(items: Iterable<T>, by: (item: T) => Orderable = (item) => item as Orderable): T[] {
  return [...items].sort((a, b) => compareOrderable(by(a), by(b)))
}
