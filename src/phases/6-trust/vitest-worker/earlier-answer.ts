import { deepCopy } from './deep-copy.ts'
import { sameValue } from './same-value.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'

interface Answer {
  readonly given: readonly unknown[]
  readonly value: unknown
}

/**
 * What the subject answered the last time, when it was asked something else: nonsense of the right type where nobody
 * knows how to make a value of that type. What would throw answers as well. `onWrong` is called whenever that is not
 * what the subject says now.
 */
export function earlierAnswer(onWrong: () => void): StandInBehaviour {
  let last: Answer | undefined
  const answer = (call: StandInCall, now: Answer | undefined): unknown => {
    const before = last
    last = now ?? last
    if (now === undefined) {
      onWrong()
      return before ? before.value : call.nothing()
    }
    if (before === undefined || isSame(before, now)) return now.value
    onWrong()
    return before.value
  }
  return (call) => {
    const given = copied(call.given)
    try {
      const value = call.real.apply(call.receiver, [...call.given])
      if (!(value instanceof Promise)) return answer(call, { given, value })
      return value.then(
        (settled: unknown) => answer(call, { given, value: settled }),
        () => answer(call, undefined),
      )
    } catch {
      return answer(call, undefined)
    }
  }
}

/** Values that show nothing of themselves are told apart by what was asked. */
const isSame = (before: Answer, now: Answer): boolean =>
  sameValue(before.value, now.value) && (showsItself(now.value) || sameValue(before.given, now.given))

const showsItself = (value: unknown): boolean =>
  typeof value !== 'function' &&
  (typeof value !== 'object' || value === null || Array.isArray(value) || Reflect.ownKeys(value).length > 0)

/** As they were asked: the subject may change them. */
function copied(given: readonly unknown[]): readonly unknown[] {
  try {
    return deepCopy([...given])
  } catch {
    return given
  }
}
