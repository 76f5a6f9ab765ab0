export interface RetryOptions {
  attempts: number
  baseMs: number
  maxMs: number
  isRetryable?: (error: unknown) => boolean
  signal?: AbortSignal
  sleep?: (ms: number) => Promise<void>
}

export class AbortError extends Error {
  override readonly name = 'AbortError'
}

/** Runs a task until it succeeds, waiting twice as long after each failure. */
export async function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts, baseMs, maxMs, isRetryable = () => true, signal, sleep = delay } = options
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new RangeError(`attempts must be a whole number of at least 1, not ${attempts}`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await unlessAborted(() => task(attempt), signal)
    } catch (error) {
      // A task may fail with an `AbortError` of its own, which is an error like any other.
      if (signal?.aborted) throw abortError(signal)
      if (attempt === attempts || !isRetryable(error)) throw error
    }
    await unlessAborted(() => sleep(waitAfter(attempt, baseMs, maxMs)), signal)
  }
}

/** Doubled each time by multiplication: a shift would overflow after 31 doublings. */
const waitAfter = (attempt: number, baseMs: number, maxMs: number): number =>
  Math.max(0, Math.min(baseMs * 2 ** (attempt - 1), maxMs))

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What a step gives, or a rejection as soon as the signal is aborted; the step itself is then left alone. */
async function unlessAborted<T>(step: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return step()
  if (signal.aborted) throw abortError(signal)
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(abortError(signal))
    signal.addEventListener('abort', abort, { once: true })
    step()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}

const abortError = ({ reason }: AbortSignal) => new AbortError('The call was aborted', { cause: reason })
