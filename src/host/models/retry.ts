import type { CompletionOptions } from './model-client.ts'

export interface RetrySettings {
  /** How many times a fault that may pass is tried again. */
  readonly retries: number
  /** The first wait in milliseconds; each further one is twice as long. */
  readonly baseDelay: number
  /** The longest wait that is accepted, also when the endpoint asks for more. */
  readonly maxDelay: number
  /** Waits, or returns early when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

export type Attempt<Value, Fault> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** May pass by itself; `after` is what the endpoint asked for, in milliseconds. */
  | {
      readonly kind: 'again'
      readonly fault: Fault
      readonly after: number | undefined
      readonly because: string
    }

/**
 * Tries again, with growing waits, what may pass by itself. A wait longer than `maxDelay` is not
 * made: the fault is returned at once, since an endpoint may ask for an hour.
 */
export async function withRetries<Value, Fault>(
  attempt: () => Promise<Attempt<Value, Fault>>,
  settings: RetrySettings,
  options: CompletionOptions,
): Promise<Exclude<Attempt<Value, Fault>, { kind: 'again' }>> {
  for (let tried = 0; ; tried++) {
    const ended = await attempt()
    if (ended.kind !== 'again') return ended
    const wait = ended.after ?? Math.min(settings.baseDelay * 2 ** tried, settings.maxDelay)
    if (tried >= settings.retries || wait > settings.maxDelay || options.signal?.aborted)
      return { kind: 'failed', fault: ended.fault }
    options.onProgress?.({ kind: 'waiting', seconds: Math.ceil(wait / 1000), because: ended.because })
    await settings.sleep(wait, options.signal)
  }
}

/** A wait that an abort ends. */
export const abortableSleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    if (signal?.aborted) wake()
    else signal?.addEventListener('abort', wake)
  })
