import { stateOf, type ArgumentState } from './argument-state.ts'
import { isPlain } from './is-plain.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'
import { changed } from './wrong-instance.ts'

/** What is done to what the subject changed of its arguments, so that a rule about it has something to notice. */
export const argumentChanges = {
  shorter: (value) => {
    if (Array.isArray(value)) value.pop()
    else if (value instanceof Map || value instanceof Set) value.delete([...value.keys()].at(-1))
  },
  other: (value) => {
    replaceAll(value, otherThan)
  },
  opposite: (value) => {
    replaceAll(value, oppositeOf)
  },
} satisfies Record<string, (value: object) => void>

export type ArgumentChange = keyof typeof argumentChanges

interface Setting {
  readonly carried: boolean
  /** Called whenever the subject has changed what it was given. */
  readonly onChange: () => void
}

/** Returns what the subject returns, and leaves its arguments as they were. */
export const unchanging = (setting: Setting): StandInBehaviour =>
  afterwards(setting, ({ restore }) => {
    restore()
  })

/** Does what the subject does, and then something else to what that changed of its arguments. */
export const changingOtherwise = (change: ArgumentChange, setting: Setting): StandInBehaviour =>
  afterwards(setting, (_, values) => {
    for (const value of values) argumentChanges[change](value)
  })

function afterwards(
  { carried, onChange }: Setting,
  spoil: (state: ArgumentState, changed: readonly object[]) => void,
): StandInBehaviour {
  return ({ real, receiver, given }: StandInCall) => {
    const state = stateOf(given, { instances: !carried })
    const end = () => {
      const values = state.changed()
      if (values.length === 0) return
      onChange()
      spoil(state, values)
    }
    let result: unknown
    try {
      result = real.apply(receiver, [...given])
    } finally {
      if (!(result instanceof Promise)) end()
    }
    return result instanceof Promise ? result.finally(end) : result
  }
}

function replaceAll(value: object, by: (value: unknown) => unknown): void {
  if (value instanceof Date) value.setTime(Number(by(value.getTime())))
  else if (value instanceof Map) for (const [key, entry] of [...value]) value.set(key, by(entry))
  else if (value instanceof Set) {
    const values = [...value].map(by)
    value.clear()
    for (const one of values) value.add(one)
  } else for (const name of Object.keys(value)) Reflect.set(value, name, by(Reflect.get(value, name)))
}

/** Of an object a copy with other fields: the object itself may be held elsewhere, too. What hides state stays as it is. */
function otherThan(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (typeof value !== 'object' || value === null || !isPlain(value)) return changed(value)
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as object
  for (const [key, field] of Object.entries(Object.getOwnPropertyDescriptors(value)))
    Object.defineProperty(copy, key, 'value' in field ? { ...field, value: changed(field.value) } : field)
  return copy
}

function oppositeOf(value: unknown): unknown {
  if (typeof value === 'number') return -value - 1
  if (typeof value === 'bigint') return -value - 1n
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) return []
  return typeof value === 'boolean' ? !value : value
}
