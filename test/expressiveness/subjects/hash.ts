/** A hash of a value's content. */
export function hash(value: unknown): string {
  // wrong: if (Object.is(value, -0)) return 'number -0'
  if (typeof value === 'number') return `number ${value + 0}`
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`
  // wrong: if (value instanceof Set) return `set ${[...value].map(hash).join()}`
  if (value instanceof Set) return `set ${[...value].map(hash).sort().join()}`
  // wrong: if (Array.isArray(value)) return `list ${value.map(hash).join()} ${Math.random()}`
  if (Array.isArray(value)) return `list [${value.map(hash).join()}]`
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${hash(inner)}`)
  // wrong: return `object {${entries.join()}}`
  return `object {${entries.sort().join()}}`
}
