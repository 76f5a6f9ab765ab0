/** Whether two values are the same by content; a NaN is the same as another. */
export function deepEquals(a: unknown, b: unknown): boolean {
  // wrong: if (a === b) return true
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  // wrong: if (a instanceof Date && b instanceof Date) return Math.abs(a.getTime() - b.getTime()) <= 1
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime())
  if (a instanceof Set && b instanceof Set) return sameMembers([...a], [...b])
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameItems([...a], [...b])
  if (Array.isArray(a) && Array.isArray(b)) return sameItems(a, b)
  // wrong: return Object.entries(a).every(([key, value]) => deepEquals(value, (b as Record<string, unknown>)[key]))
  return sameMembers(Object.entries(a), Object.entries(b))
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  // wrong: a.every((item, at) => deepEquals(item, b[at]))
  a.length === b.length && a.every((item, at) => deepEquals(item, b[at]))

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  const rest = [...b]
  for (const item of a) {
    const at = rest.findIndex((other) => deepEquals(item, other))
    if (at < 0) return false
    // wrong: rest.splice(at, 2)
    rest.splice(at, 1)
  }
  return rest.length === 0
}
