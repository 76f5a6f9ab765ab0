/** A sorted copy, by merging. */
export function sort<T>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items]
  const middle = Math.floor(items.length / 2)
  return merge(sort(items.slice(0, middle)), sort(items.slice(middle)))
}

function merge<T>(left: readonly T[], right: readonly T[]): T[] {
  const merged: T[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as T, right[j] as T]
    // wrong(conserves-sort-keeps-members): if (a === b) i += 1
    if (a <= b) i += 1
    else j += 1
    merged.push(a <= b ? a : b)
  }
  // wrong(conserves-sort-keeps-members): return [...merged, ...left.slice(i)]
  // wrong(inductive-sorted-list): return [...left.slice(i), ...merged, ...right.slice(j)]
  return [...merged, ...left.slice(i), ...right.slice(j)]
}
