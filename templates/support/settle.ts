import { clock } from './clock.ts'
import { currentRun } from './run.ts'
import { turn } from './turn.ts'

/** How a promise ended, and when; or that nothing is left to run that would settle it. */
export type Settled<Value> =
  | { readonly ok: true; readonly value: Value; readonly error?: undefined; readonly at: number; readonly settled: true }
  | { readonly ok: false; readonly value?: undefined; readonly error: unknown; readonly at: number; readonly settled: true }
  | {
      readonly ok?: undefined
      readonly value?: undefined
      readonly error?: undefined
      readonly at?: undefined
      readonly settled: false
    }

/** Fires timers as long as there are any, and says how the promise ended meanwhile. */
export async function settle<Value>(promise: PromiseLike<Value> | Value): Promise<Settled<Value>> {
  let end: object = { settled: false }
  let isOver = false
  const over = (ending: object) => {
    isOver = true
    // Beside what is said of its shape: whoever asks for it gets it.
    end = Object.defineProperty({ ...ending, at: clock.now }, 'settled', { value: true })
  }
  void Promise.resolve(promise).then(
    (value) => over({ ok: true, value }),
    (error: unknown) => over({ ok: false, error }),
  )
  await turn()
  await currentRun().clock?.drain(() => isOver)
  return end as Settled<Value>
}
