import { isHostObject } from './is-host-object.ts'
import { isPlain } from './is-plain.ts'

/** How everything was that a call was given and could change. */
export interface ArgumentState {
  /** What is no longer as it was: lists, objects, maps, …, at whatever depth. */
  readonly changed: () => readonly object[]
  /** Makes all of it as it was. */
  readonly restore: () => void
}

interface Part {
  readonly value: object
  readonly isSame: () => boolean
  readonly restore: () => void
  readonly within: readonly unknown[]
}

interface Following {
  /** Whether instances of classes are followed: those that fixtures hand out hold what must not be set back. */
  readonly instances: boolean
}

/** More than this is no argument but somebody's whole world: nothing is said of it. */
const most = 10_000

/** Remembers what a call is given, in place: whatever it returns of its arguments stays the same object. */
export function stateOf(given: readonly unknown[], following: Following): ArgumentState {
  const parts = new Map<object, Part>()
  const pending = [...given]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null || parts.has(value)) continue
    const part = partOf(value, following)
    if (!part) continue
    parts.set(value, part)
    if (parts.size > most) return { changed: () => [], restore: () => {} }
    for (const one of part.within) pending.push(one)
  }
  const changed = () => [...parts.values()].filter((part) => !part.isSame())
  return {
    changed: () => changed().map(({ value }) => value),
    restore: () => {
      for (const part of changed()) part.restore()
    },
  }
}

function partOf(value: object, { instances }: Following): Part | undefined {
  if (Array.isArray(value)) return listPart(value)
  if (value instanceof Map) return mapPart(value)
  if (value instanceof Set) return setPart(value)
  if (value instanceof Date) return datePart(value)
  if (ArrayBuffer.isView(value)) return bytesPart(value)
  return isPlain(value) || (instances && !isHostObject(value) && !(value instanceof ArrayBuffer))
    ? fieldsPart(value)
    : undefined
}

const sameItems = (left: readonly unknown[], right: readonly unknown[]) =>
  left.length === right.length && left.every((one, index) => Object.is(one, right[index]))

function listPart(value: unknown[]): Part {
  const before = [...(value as readonly unknown[])]
  return {
    ...{ value, within: before },
    isSame: () => sameItems(before, value),
    restore: () => {
      value.length = 0
      for (const one of before) value.push(one)
    },
  }
}

function mapPart(value: Map<unknown, unknown>): Part {
  const before = [...value]
  return {
    ...{ value, within: before.flat() },
    isSame: () => sameItems(before.flat(), [...value].flat()),
    restore: () => {
      value.clear()
      for (const [key, entry] of before) value.set(key, entry)
    },
  }
}

function setPart(value: Set<unknown>): Part {
  const before = [...value]
  return {
    ...{ value, within: before },
    isSame: () => sameItems(before, [...value]),
    restore: () => {
      value.clear()
      for (const one of before) value.add(one)
    },
  }
}

function datePart(value: Date): Part {
  const before = value.getTime()
  return {
    ...{ value, within: [] },
    isSame: () => Object.is(value.getTime(), before),
    restore: () => void value.setTime(before),
  }
}

function bytesPart(value: ArrayBufferView): Part {
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  const before = bytes.slice()
  return {
    ...{ value, within: [] },
    isSame: () => before.every((byte, index) => byte === bytes[index]),
    restore: () => {
      // Of a buffer that was transferred nothing is left.
      if (bytes.length === before.length) bytes.set(before)
    },
  }
}

/** Getters are not asked: they may do anything. */
function fieldsPart(value: object): Part {
  const own = () =>
    new Map(Reflect.ownKeys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)]))
  const before = own()
  const isAsBefore = (key: PropertyKey, now: PropertyDescriptor | undefined) => {
    const was = before.get(key as string | symbol)
    return (
      was !== undefined && Object.is(was.value, now?.value) && was.get === now?.get && was.set === now?.set
    )
  }
  return {
    ...{ value, within: [...before.values()].map((field): unknown => field?.value) },
    isSame: () => {
      const now = own()
      return now.size === before.size && [...now].every(([key, field]) => isAsBefore(key, field))
    },
    restore: () => {
      const now = own()
      for (const key of now.keys()) if (!before.has(key)) Reflect.deleteProperty(value, key)
      const left = [...now.keys()].filter((key) => before.has(key))
      // From the first on that is not in its place each is put behind the one that it stood behind.
      let isMoved = false
      for (const [index, [key, field]] of [...before].entries()) {
        isMoved ||= left[index] !== key
        if (isMoved) Reflect.deleteProperty(value, key)
        if (field && (isMoved || !isAsBefore(key, now.get(key)))) Reflect.defineProperty(value, key, field)
      }
    },
  }
}
