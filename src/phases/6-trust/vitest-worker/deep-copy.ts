import { isHostObject } from './is-host-object.ts'

/**
 * A copy that shares nothing mutable with the original but functions, promises and the like, which have no copy.
 * What `known` gives for an object takes its place.
 */
export function deepCopy<Value>(value: Value, known?: (value: object) => unknown): Value {
  const made = new Map<object, unknown>()
  const copies: Copies = {
    get: (original) => made.get(original) ?? known?.(original),
    set: (original, copy) => void made.set(original, copy),
  }
  return copyOf(value, copies) as Value
}

interface Copies {
  get(original: object): unknown
  set(original: object, copy: unknown): void
}

function copyOf(value: unknown, copies: Copies): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = copies.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) return copyArray(value, copies)
  if (value instanceof Map) return copyMap(value, copies)
  if (value instanceof Set) return copySet(value, copies)
  if (value instanceof Date) return new Date(value)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return structuredClone(value)
  if (isHostObject(value)) return value
  return copyFields(value, Object.create(Object.getPrototypeOf(value) as object | null) as object, copies)
}

function copyArray(value: readonly unknown[], copies: Copies): unknown {
  const copy: unknown[] = []
  copies.set(value, copy)
  for (const entry of value) copy.push(copyOf(entry, copies))
  return copy
}

function copyMap(value: ReadonlyMap<unknown, unknown>, copies: Copies): unknown {
  const copy = new Map<unknown, unknown>()
  copies.set(value, copy)
  for (const [key, entry] of value) copy.set(copyOf(key, copies), copyOf(entry, copies))
  return copy
}

function copySet(value: ReadonlySet<unknown>, copies: Copies): unknown {
  const copy = new Set<unknown>()
  copies.set(value, copy)
  for (const entry of value) copy.add(copyOf(entry, copies))
  return copy
}

function copyFields(value: object, copy: object, copies: Copies): unknown {
  copies.set(value, copy)
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)
    if (descriptor === undefined) continue
    const own =
      'value' in descriptor ? { ...descriptor, value: copyOf(descriptor.value, copies) } : descriptor
    Object.defineProperty(copy, key, own)
  }
  return copy
}
