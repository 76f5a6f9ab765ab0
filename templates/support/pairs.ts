/** Every pair of two different elements, each pair once, in order. */
export function pairs<T>(items: Iterable<T>): [T, T][] {
  const list = [...items]
  return list.flatMap((first, index) => list.slice(index + 1).map((second): [T, T] => [first, second]))
}
