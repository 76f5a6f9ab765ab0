import { equals } from './equals.ts'

/**
 * A value that was drawn from `before`, with the parts of `now`, which equals it: what is the same object as a part of the
 * one becomes the same object as that part of the other, so that code may compare them by `===`.
 */
export function takenOver<Value>(value: Value, before: unknown, now: unknown): Value {
  const parts = new Map<unknown, unknown>()
  pairParts(before, now, parts)
  return withParts(value, parts) as Value
}

/** Maps each object of a value to the one that stands at its place in an equal value. */
function pairParts(before: unknown, now: unknown, parts: Map<unknown, unknown>): void {
  if (!hasParts(before) || !hasParts(now) || before === now || parts.has(before)) return
  parts.set(before, now)
  if (before instanceof Map) {
    for (const [key, item] of before) pairParts(item, (now as typeof before).get(key), parts)
  } else if (before instanceof Set) {
    const others = [...(now as typeof before)]
    ;[...before].forEach((item, at) => {
      pairParts(item, equals(item, others[at]) ? others[at] : others.find((other) => equals(item, other)), parts)
    })
  } else {
    for (const key of Object.keys(before))
      pairParts((before as Record<string, unknown>)[key], (now as Record<string, unknown>)[key], parts)
  }
}

const hasParts = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Only what draws make, plain objects and lists, can hold parts of something else. */
function withParts(value: unknown, parts: ReadonlyMap<unknown, unknown>): unknown {
  if (!hasParts(value)) return value
  if (parts.has(value)) return parts.get(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => withParts(item, parts))
    return items.some((item, at) => item !== value[at]) ? items : value
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, withParts(item, parts)] as const)
  const changed = entries.some(([key, item]) => item !== (value as Record<string, unknown>)[key])
  return changed ? Object.setPrototypeOf(Object.fromEntries(entries), prototype as object | null) : value
}
