import type { StandInBehaviour } from './stand-in.ts'

/** What the constructor makes, with other values in its fields. `onWrong` is called whenever there are any to change. */
export const wrongInstance =
  (onWrong: () => void): StandInBehaviour =>
  ({ real, given }) => {
    const instance = real(...given)
    if (typeof instance !== 'object' || instance === null) return instance
    if (wrongFields(instance)) onWrong()
    return instance
  }

/** Puts other values into the fields of an instance; whether there were any to change. */
export function wrongFields(instance: object): boolean {
  const changes = Reflect.ownKeys(instance).filter((key) => key !== 'stack' && changeField(instance, key))
  return changes.length > 0
}

function changeField(instance: object, key: PropertyKey): boolean {
  const own = Reflect.getOwnPropertyDescriptor(instance, key)
  if (own === undefined || !('value' in own) || (own.configurable !== true && own.writable !== true))
    return false
  const wrong = changed(own.value)
  return wrong !== own.value && Reflect.defineProperty(instance, key, { ...own, value: wrong })
}

/** Another value of the same type; what has parts of its own stays as it is, for others may hold it, too. */
export function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'bigint') return value + 1n
  if (typeof value === 'string') return `${value}!`
  if (Array.isArray(value) && value.length > 0) return value.slice(1)
  return typeof value === 'boolean' ? !value : value
}
