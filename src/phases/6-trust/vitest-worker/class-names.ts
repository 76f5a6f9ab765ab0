import fc from 'fast-check'

/** The same value, in which instances of classes are shown with the names of these: `Money {"cents":5}`. */
export function withClassNames(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null || above.includes(value) || fc.hasToStringMethod(value))
    return value
  const inside = (part: unknown): unknown => withClassNames(part, [...above, value])
  if (Array.isArray(value)) return value.map(inside)
  if (value instanceof Map)
    return new Map(Array.from(value as Map<unknown, unknown>, ([key, part]) => [inside(key), inside(part)]))
  if (value instanceof Set) return new Set(Array.from(value, inside))
  const prototype: unknown = Object.getPrototypeOf(value)
  const name = prototype === null || prototype === Object.prototype ? '' : classOf(value)
  if (name === undefined) return value
  const fields = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inside(field)]))
  if (name !== '') return { [fc.toStringMethod]: () => `${name} ${fc.stringify(fields)}` }
  return Object.setPrototypeOf(fields, prototype as object | null)
}

/** The class of an instance that says nothing of itself; undefined where fast-check knows how to show it, or it does so itself. */
function classOf(value: object): string | undefined {
  const { constructor } = Object.getPrototypeOf(value) as object
  const isSilent = value.toString === Object.prototype.toString
  if (!isSilent || Object.prototype.toString.call(value) !== '[object Object]') return undefined
  return constructor.name === 'Object' ? '' : constructor.name
}
