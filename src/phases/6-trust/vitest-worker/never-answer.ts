import type { StandInBehaviour } from './stand-in.ts'

/** Does what the subject does, and never answers. `onWrong` is called whenever there was a promise to keep waiting. */
export const neverAnswer =
  (onWrong: () => void): StandInBehaviour =>
  ({ real, receiver, given }) => {
    const result = real.apply(receiver, [...given])
    if (!(result instanceof Promise)) return result
    onWrong()
    // Nobody asks any more how it ends.
    result.catch(() => undefined)
    return new Promise(() => undefined)
  }
