import type { StandInBehaviour } from './stand-in.ts'

/** Answers what the subject answers, a moment later. `onWrong` is called whenever there was a promise to hold back. */
export const lateAnswer =
  (onWrong: () => void): StandInBehaviour =>
  ({ real, receiver, given }) => {
    const result = real.apply(receiver, [...given])
    if (!(result instanceof Promise)) return result
    onWrong()
    // By the timers of now: those of a fake clock, where there is one.
    const moment = () => new Promise((resolve) => setTimeout(resolve, 1))
    return result.finally(moment)
  }
