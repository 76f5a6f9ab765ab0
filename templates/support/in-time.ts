/** How something ended that had so much time. */
export type Ended<Result> =
  | { readonly kind: 'done'; readonly value: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' }

interface Timers {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
}

/** Waits so long for something in real time; what comes later is handed to `late`. */
export async function inTime<Result>(
  milliseconds: number,
  does: () => Promise<Result>,
  late: (result: Result) => void = () => undefined,
): Promise<Ended<Result>> {
  const { setTimeout, clearTimeout } = globalThis as unknown as Timers
  let isOver = false
  let timer: unknown
  const limit = new Promise<Ended<Result>>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve({ kind: 'late' })
    }, milliseconds)
  })
  const ended = does().then(
    (value): Ended<Result> => {
      if (isOver) late(value)
      return { kind: 'done', value }
    },
    (error: unknown): Ended<Result> => ({ kind: 'failed', error }),
  )
  try {
    return await Promise.race([ended, limit])
  } finally {
    clearTimeout(timer)
  }
}
