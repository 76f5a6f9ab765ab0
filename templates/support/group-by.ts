/** The elements by key, in order of first appearance. */
export function groupBy<T, K>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = by(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
