import { allowed, checkTime } from './completes.ts'
import type { Allowed } from './completes.ts'
import { settledOutcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** How an asynchronous call ends; fails when it rejects with what is not allowed, or takes too long. */
export async function settles<Value>(
  action: () => Promise<Value>,
  { allow = [], within }: Allowed = {},
): Promise<Outcome<Value>> {
  const start = performance.now()
  const outcome = await settledOutcomeOf(action)
  checkTime(performance.now() - start, within)
  return allowed(outcome, allow)
}
