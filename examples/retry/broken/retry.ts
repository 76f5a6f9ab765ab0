// The subject with a switch for each bug of the list: the environment says which one is on.
import type { Bug } from './bugs.ts'
import type { RetryOptions } from '../src/retry.ts'

export class AbortError extends Error {
  override readonly name = 'AbortError'
}

const broken = (bug: Bug): boolean => process.env['RETRY_BUG'] === bug

export async function retry<T>(task: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts, baseMs, maxMs, signal, sleep = delay } = options
  const { isRetryable = () => true } = broken('retries-all-errors') ? {} : options
  if (broken('refused-after-a-call') && !(attempts >= 1)) await task(0)
  const isWhole = broken('fractions-of-attempts') ? !Number.isNaN(attempts) : Number.isInteger(attempts)
  const least = broken('no-attempts-at-all') ? 0 : 1
  if (!isWhole || attempts < least)
    throw new RangeError(`attempts must be a whole number of at least 1, not ${attempts}`)
  const most =
    attempts + (broken('one-attempt-too-many') ? 1 : broken('one-attempt-too-few') && attempts > 1 ? -1 : 0)
  let first: { readonly error: unknown } | undefined
  if (broken('abort-before-not-seen') && signal?.aborted) return task(1)
  for (let attempt = 1; ; attempt += 1) {
    const guard = broken('abort-awaits-the-attempt') ? undefined : signal
    try {
      if (broken('attempts-overlap') && attempt < most) task(attempt).catch(() => undefined)
      const value = await unlessAborted(() => task(attempt), guard)
      if (broken('nothing-is-no-success') && value === undefined && attempt < most) continue
      if (broken('goes-on-after-success') && attempt < most) await task(attempt + 1).catch(() => undefined)
      return broken('value-of-last-attempt') && attempt > 1 ? (undefined as T) : value
    } catch (error) {
      first ??= { error }
      const isLast = attempt === most
      if (broken('waits-before-giving-up') && !isRetryable(error)) await sleep(baseMs)
      if (broken('waits-after-the-last') && isLast) await sleep(baseMs)
      if (guard?.aborted) throw abortError(guard)
      if (broken('own-abort-error-ends-it') && error instanceof AbortError) throw error
      if (isLast || !isRetryable(error)) throw broken('first-error-not-last') ? first.error : error
    }
    if (broken('does-not-wait')) continue
    if (broken('waits-a-minute-at-most') && !options.sleep) {
      await unlessAborted(() => delay(Math.min(60_000, waitAfter(attempt, baseMs, maxMs))), signal)
      continue
    }
    if (broken('abort-not-seen-with-a-sleep') && options.sleep) {
      await sleep(waitAfter(attempt, baseMs, maxMs))
      if (signal?.aborted) return task(attempt + 1)
      continue
    }
    const whileWaiting = broken('abort-not-seen-while-waiting') ? undefined : signal
    await unlessAborted(() => sleep(waitAfter(attempt, baseMs, maxMs)), whileWaiting)
  }
}

function waitAfter(attempt: number, baseMs: number, maxMs: number): number {
  const doublings = broken('waits-not-doubled') ? 0 : attempt - (broken('first-wait-doubled') ? 0 : 1)
  const wait = broken('waits-overflow') ? baseMs * (1 << doublings) : baseMs * 2 ** doublings
  const isCapped =
    !(broken('no-cap-of-zero') && maxMs === 0) &&
    !broken('waits-without-cap') &&
    !(broken('first-wait-without-cap') && attempt === 1)
  const capped = isCapped ? Math.min(wait, maxMs) : wait
  return broken('waits-below-zero') ? capped : Math.max(0, capped)
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

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

const abortError = ({ reason }: AbortSignal) =>
  broken('abort-without-abort-error')
    ? (reason as Error)
    : new AbortError('The call was aborted', { cause: reason })
