import type { StandInBehaviour } from './stand-in.ts'
import { changed } from './wrong-instance.ts'

/** How an error is made wrong: of no class of its own, or of its class with other contents. */
export type ErrorChange = 'class' | 'contents'

/** Does what the subject does, but where that fails, it fails with another error. `onWrong` is called whenever it does. */
export const otherError =
  (change: ErrorChange, onWrong: () => void): StandInBehaviour =>
  ({ real, receiver, given }) => {
    const wrong = (error: unknown): unknown => {
      onWrong()
      return errorChanges[change](error)
    }
    try {
      const result = real.apply(receiver, [...given])
      if (!(result instanceof Promise)) return result
      return result.catch((error: unknown) => {
        throw wrong(error)
      })
    } catch (error) {
      throw wrong(error)
    }
  }

export const errorChanges = {
  class: (error) => new Error(error instanceof Error ? error.message : String(error)),
  contents: (error) => {
    if (typeof error !== 'object' || error === null)
      return changed(error) === error ? new Error() : changed(error)
    const copy: object = Object.create(
      Reflect.getPrototypeOf(error),
      Object.getOwnPropertyDescriptors(error),
    ) as object
    for (const [key, own] of Object.entries(Object.getOwnPropertyDescriptors(error))) {
      if (key === 'stack' || !('value' in own)) continue
      Object.defineProperty(copy, key, { ...own, value: changed(own.value) })
    }
    return copy
  },
} satisfies Record<ErrorChange, (error: unknown) => unknown>
