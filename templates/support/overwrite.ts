/** Writes into values that were handed out, deeply, as whoever got them might. */
export function overwrite(...values: readonly unknown[]): void {
  const seen = new Set<unknown>()
  for (const value of values) overwriteInside(value, seen)
}

function overwriteInside(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const inner = heldIn(value)
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key)
    if (!property || !('value' in property)) continue
    overwriteInside(property.value, seen)
    if (key !== 'length') Reflect.set(value, key, otherThan(property.value))
  }
  for (const each of inner) overwriteInside(each, seen)
  emptyOut(value)
}

const heldIn = (value: object): readonly unknown[] =>
  value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : []

/** Takes out what is not held in properties, and the elements of lists. */
function emptyOut(value: object): void {
  if (Object.isFrozen(value)) return
  if (Array.isArray(value)) value.splice(0)
  else if (value instanceof Map || value instanceof Set) value.clear()
  else if (value instanceof Date) value.setTime(value.getTime() === 0 ? 1 : 0)
  else if (ArrayBuffer.isView(value)) otherBytes(value.buffer, value.byteOffset, value.byteLength)
  else if (value instanceof ArrayBuffer) otherBytes(value, 0, value.byteLength)
}

/** Every byte is another one. */
function otherBytes(buffer: ArrayBufferLike, offset: number, length: number): void {
  const bytes = new Uint8Array(buffer, offset, length)
  bytes.forEach((byte, index) => (bytes[index] = byte ^ 255))
}

/** Another value of the same type; of objects the same, which has been written into. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return Number.isNaN(value) || value === 0 ? 1 : -value
  if (typeof value === 'bigint') return value === BigInt(0) ? BigInt(1) : -value
  if (typeof value === 'string') return `${value}~`
  return typeof value === 'boolean' ? !value : value
}
