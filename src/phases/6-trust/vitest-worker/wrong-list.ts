import type { StandInBehaviour } from './stand-in.ts'

/** What is done to a list, so that a rule about how often, how many and in which order has something to notice. */
export const listChanges = {
  doubled: (list) => [...list.slice(0, 1), ...list],
  dropped: (list) => list.slice(0, -1),
  swapped: (list) =>
    list.length < 2 ? list : [...list.slice(-1), ...list.slice(1, -1), ...list.slice(0, 1)],
} satisfies Record<string, (list: readonly unknown[]) => readonly unknown[]>

export type ListChange = keyof typeof listChanges

/**
 * What the subject does, but for one element of the list that it returns, or of each list in the object that it
 * returns. `onWrong` is called whenever a caller gets such a list.
 */
export function wrongList(change: ListChange, onWrong: () => void): StandInBehaviour {
  const spoiled = (result: unknown) => {
    if (!holdsList(result)) return result
    const wrong = Array.isArray(result) ? changed(result, change) : withLists(result, change)
    if (wrong === undefined) return result
    onWrong()
    return wrong
  }
  return ({ real, receiver, given }) => {
    const result = real.apply(receiver, [...given])
    return result instanceof Promise ? result.then(spoiled) : spoiled(result)
  }
}

/** A list, or a plain object that has one. */
export const holdsList = (value: unknown): value is object =>
  Array.isArray(value) || (isPlain(value) && Object.values(value).some((one) => Array.isArray(one)))

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Undefined when nothing can be changed. */
function changed(list: readonly unknown[], change: ListChange): readonly unknown[] | undefined {
  const wrong = listChanges[change](list)
  const isSame = wrong.length === list.length && wrong.every((one, index) => Object.is(one, list[index]))
  return isSame ? undefined : wrong
}

function withLists(object: object, change: ListChange): object | undefined {
  const wrong = Object.entries(object).flatMap(([name, value]) => {
    const list: unknown = Array.isArray(value) ? changed(value, change) : undefined
    return list === undefined
      ? []
      : [[name, { value: list, enumerable: true, writable: true, configurable: true }] as const]
  })
  if (wrong.length === 0) return undefined
  return Object.create(Object.getPrototypeOf(object) as object | null, {
    ...Object.getOwnPropertyDescriptors(object),
    ...Object.fromEntries(wrong),
  }) as object
}
