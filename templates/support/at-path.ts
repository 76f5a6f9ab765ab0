/** A copy of a value with what stands at a path replaced; in each list on the way one element, chosen by a number. */
export function replaceAt(value: unknown, path: readonly string[], by: unknown, choice: number): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (Array.isArray(value)) {
    if (value.length === 0) return value
    const index = choice % value.length
    const inner = replaceAt(value[index], path, by, Math.floor(choice / value.length))
    return value.map((item: unknown, at) => (at === index ? inner : item))
  }
  if (typeof value !== 'object' || value === null) return value
  const inner = replaceAt((value as Record<string, unknown>)[key], rest, by, choice)
  const copied: object = Object.assign(Object.create(Object.getPrototypeOf(value) as object | null), value)
  Object.defineProperty(copied, key, { value: inner, writable: true, enumerable: true, configurable: true })
  return copied
}
