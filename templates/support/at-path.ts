/**
 * The places in a value that a path leads to, one for each element of a list on the way that has no index in it; `*` is
 * each of them where an index could follow.
 */
export function placesAt(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  const [key, ...rest] = path
  if (key === undefined) return [[]]
  if (Array.isArray(value) && !/^\d+$/.test(key))
    return value.flatMap((item: unknown, at) =>
      placesAt(item, key === '*' ? rest : path).map((place) => [String(at), ...place]),
    )
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && !(key in value))) return []
  return placesAt((value as Record<string, unknown>)[key], rest).map((place) => [key, ...place])
}

export const valueAt = (value: unknown, place: readonly string[]): unknown =>
  place.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value)

/** A copy of a value with what stands at one place replaced. */
export function replaceAt(value: unknown, place: readonly string[], by: unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return by
  const inner = replaceAt((value as Record<string, unknown>)[key], rest, by)
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === key ? inner : item))
  const copied: object = Object.assign(Object.create(Object.getPrototypeOf(value) as object | null), value)
  Object.defineProperty(copied, key, { value: inner, writable: true, enumerable: true, configurable: true })
  return copied
}

/** A copy of a value without the element of the innermost list at a place. */
export function withoutElement<Value>(value: Value, place: readonly string[]): Value {
  const lists = place.flatMap((_, step) => (Array.isArray(valueAt(value, place.slice(0, step))) ? [step] : []))
  const at = lists.at(-1)
  if (at === undefined) return value
  const list = valueAt(value, place.slice(0, at)) as readonly unknown[]
  const others = list.filter((_, index) => String(index) !== place[at])
  return replaceAt(value, place.slice(0, at), others) as Value
}
