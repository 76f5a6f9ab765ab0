/** The items from the last to the first. */
export function reverse<T>(items: readonly T[]): T[] {
  // wrong: return [...items.slice(1).reverse(), ...items.slice(0, 1)].slice(0, 5)
  // wrong: return items.length > 2 ? [...items.slice(1), ...items.slice(0, 1)] : [...items].reverse()
  // wrong: return [...new Set(items)].reverse()
  return [...items].reverse()
}
