import { allowed, checkTime } from './returns.ts'
import type { Allowed, Outcome } from './returns.ts'

/** How an asynchronous call ends; fails when it rejects with what is not allowed, or takes too long. */
export async function settles<Value>(
  action: () => Promise<Value>,
  { allow = [], within }: Allowed = {},
): Promise<Outcome<Value>> {
  const start = performance.now()
  const outcome = await action().then(
    (value): Outcome<Value> => ({ ok: true, value }),
    (error: unknown): Outcome<Value> => ({ ok: false, error }),
  )
  checkTime(performance.now() - start, within)
  return allowed(outcome, allow)
}
