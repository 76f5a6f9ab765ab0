import fc from 'fast-check'

type Run = (values: never) => unknown

/**
 * A plugin of fast-check: puts back what a failing run changed in the values that it was given.
 * fast-check shrinks and shows those same values: with what the subject pushed into a list, shrinking need not end.
 */
export const restoring = () => ({
  decorateRun:
    <Wrapped extends Run>(run: Wrapped) =>
    (values: Parameters<Wrapped>[0]): ReturnType<Wrapped> => {
      // Of values that can be cloned, fast-check itself hands every run its own.
      const restore = fc.hasCloneMethod(values) ? () => undefined : snapshot(values)
      const ended = (failure: unknown) => {
        if (failure !== null) restore()
        return failure
      }
      const outcome = run(values as never)
      return (outcome instanceof Promise ? outcome.then(ended) : ended(outcome)) as ReturnType<Wrapped>
    },
})

/** What undoes every change of the value, deeply, from now on. */
function snapshot(value: unknown): () => void {
  const undo = new Map<object, () => void>()
  const remaining: unknown[] = [value]
  while (remaining.length > 0) {
    const next = remaining.pop()
    if (typeof next !== 'object' || next === null || undo.has(next)) continue
    undo.set(next, contentsOf(next, remaining))
  }
  return () => {
    for (const restore of undo.values()) restore()
  }
}

/** What puts the contents of one object back; the values in it are added to `found`. */
function contentsOf(holder: object, found: unknown[]): () => void {
  if (holder instanceof ArrayBuffer) return bytesOf(new Uint8Array(holder))
  if (ArrayBuffer.isView(holder)) return bytesOf(new Uint8Array(holder.buffer, holder.byteOffset, holder.byteLength))
  // Under symbols the platform keeps its own state, as of an AbortSignal.
  const own = Object.entries(Object.getOwnPropertyDescriptors(holder))
  for (const [, property] of own) found.push(property.value)
  const inner = innerOf(holder, found)
  return () => {
    inner()
    const before = new Set(own.map(([key]) => key))
    for (const key of Object.getOwnPropertyNames(holder)) {
      if (!before.has(key)) Reflect.deleteProperty(holder, key)
    }
    for (const [key, property] of own) Reflect.defineProperty(holder, key, property)
  }
}

function bytesOf(bytes: Uint8Array): () => void {
  const before = bytes.slice()
  return () => {
    const wasHandedOver = bytes.length < before.length
    if (!wasHandedOver) bytes.set(before)
  }
}

/** The same for what is not held in properties. */
function innerOf(holder: object, found: unknown[]): () => void {
  if (holder instanceof Date) {
    const time = holder.getTime()
    return () => void holder.setTime(time)
  }
  if (holder instanceof Map) {
    const entries = [...(holder as Map<unknown, unknown>)]
    found.push(...entries.flat())
    return () => {
      holder.clear()
      for (const [key, item] of entries) holder.set(key, item)
    }
  }
  if (holder instanceof Set) {
    const items = [...(holder as Set<unknown>)]
    found.push(...items)
    return () => {
      holder.clear()
      for (const item of items) holder.add(item)
    }
  }
  return () => undefined
}
