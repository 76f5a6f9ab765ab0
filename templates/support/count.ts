/** How many elements there are, or how many meet a condition. */
export function count<T>(items: Iterable<T>, condition: (item: T) => boolean = () => true): number {
  return [...items].filter((item) => condition(item)).length
}
