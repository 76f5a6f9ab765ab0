import { callbacksIn, isCallback, isPlain, type Callback } from './callbacks.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'

interface Setting {
  /** What the callbacks are handed to; callbacks that it got are known to all others, too. */
  readonly exportName: string
  /** Called whenever a callback is called once more. */
  readonly onAgain: () => void
}

/**
 * Does what the subject does, but calls the callbacks that it is handed twice where the subject calls them once: so a
 * rule that says how often, how many at once or until when something is called has something to notice. One callback
 * has one stand-in, so that what was subscribed can be unsubscribed.
 */
export function callingTwice({ exportName, onAgain }: Setting): StandInBehaviour {
  const known = new WeakMap<object, Callback>()
  let again = false
  const twice = (callback: Callback): Callback =>
    new Proxy(callback, {
      apply: (target, receiver: unknown, given: unknown[]) => {
        const call = () => Reflect.apply(target, receiver, given) as unknown
        // Not once more within the second call: callbacks that call the subject would never come to an end.
        if (again) return call()
        onAgain()
        try {
          return call()
        } finally {
          again = true
          quietly(call)
          again = false
        }
      },
    })
  const standInFor = (callback: Callback, isNew: boolean): Callback => {
    const found = known.get(callback)
    if (found || !isNew) return found ?? callback
    const made = twice(callback)
    known.set(callback, made)
    return made
  }
  return (call) => {
    const isNew = call.exportName === exportName
    const given = call.given.map((each) => mapCallbacks(each, (callback) => standInFor(callback, isNew)))
    return call.real.apply(call.receiver, given)
  }
}

/** Whether a call is handed callbacks, by themselves or in an object of options. */
export const takesCallbacks = ({ given }: StandInCall): boolean => callbacksIn(given).length > 0

/** What holds no callback is handed on as it is: the subject may change it. */
function mapCallbacks(value: unknown, by: (callback: Callback) => Callback): unknown {
  if (isCallback(value)) return by(value)
  if (!isPlain(value)) return value
  const fields = Object.getOwnPropertyDescriptors(value) as Record<string, PropertyDescriptor>
  const others = Object.entries(fields).flatMap(([name, field]) => {
    const own: unknown = field.value
    const other = isCallback(own) ? by(own) : own
    return other === own ? [] : [[name, { ...field, value: other }] as const]
  })
  if (others.length === 0) return value
  return Object.create(Object.getPrototypeOf(value) as object | null, {
    ...fields,
    ...Object.fromEntries(others),
  })
}

/** How the second call ends is nobody's business. */
function quietly(call: () => unknown): void {
  try {
    const result = call()
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // As the first call ended it is what the subject sees.
  }
}
