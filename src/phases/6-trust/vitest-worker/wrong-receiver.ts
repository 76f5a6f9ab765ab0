import { stateOf } from './argument-state.ts'
import { isHostObject } from './is-host-object.ts'
import { isPlain } from './is-plain.ts'
import type { StandInBehaviour } from './stand-in.ts'
import { wrongFields } from './wrong-instance.ts'

interface Setting {
  /** Called whenever a field of the receiver was made wrong. */
  readonly onWrong: () => void
  /** Takes what is to be done once the test has ended: others may hold the receiver, too. */
  readonly onEnd: (undo: () => void) => void
}

/** Does what the subject does, and then makes the fields wrong of the instance that it was called on. */
export function wrongReceiver({ onWrong, onEnd }: Setting): StandInBehaviour {
  const known = new WeakSet<object>()
  return ({ real, receiver, given }) => {
    if (!isInstance(receiver)) return real.apply(receiver, [...given])
    if (!known.has(receiver)) {
      known.add(receiver)
      onEnd(stateOf([receiver], { instances: true }).restore)
    }
    const spoil = () => {
      if (wrongFields(receiver)) onWrong()
    }
    const result = real.apply(receiver, [...given])
    if (result instanceof Promise) return result.finally(spoil)
    spoil()
    return result
  }
}

const isInstance = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isPlain(value) && !isHostObject(value)
