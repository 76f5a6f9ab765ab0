/** A deep copy: what happens to the original later does not show in it. */
export function copy<Value>(value: Value): Value {
  return copyInto(value, new Map()) as Value
}

function copyInto(value: unknown, made: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (made.has(value)) return made.get(value)
  const remember = <Copy>(copied: Copy): Copy => {
    made.set(value, copied)
    return copied
  }
  if (value instanceof Date) return remember(new Date(value))
  if (value instanceof RegExp) return remember(new RegExp(value))
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return remember(structuredClone(value))
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return value
  if (value instanceof Map) {
    const copied = remember(new Map<unknown, unknown>())
    for (const [key, item] of value) copied.set(copyInto(key, made), copyInto(item, made))
    return copied
  }
  if (value instanceof Set) {
    const copied = remember(new Set<unknown>())
    for (const item of value) copied.add(copyInto(item, made))
    return copied
  }
  const copied: object = remember(
    Array.isArray(value) ? new Array(value.length) : Object.create(Object.getPrototypeOf(value)),
  )
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key)
    if (!property || (Array.isArray(value) && key === 'length')) continue
    if ('value' in property) property.value = copyInto(property.value, made)
    Object.defineProperty(copied, key, property)
  }
  return copied
}
