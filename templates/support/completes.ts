import { AssertionError, show } from './assertion-error.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export interface Allowed {
  readonly allow?: readonly (abstract new (...args: never[]) => unknown)[]
  /** Milliseconds. */
  readonly within?: number
}

/** How a call ends; fails when it throws what is not allowed, or takes too long. */
export function completes<Value>(action: () => Value, { allow = [], within }: Allowed = {}): Outcome<Value> {
  const start = performance.now()
  const outcome = outcomeOf(action)
  checkTime(performance.now() - start, within)
  return allowed(outcome, allow)
}

export function allowed<Value>(
  outcome: Outcome<Value>,
  allow: NonNullable<Allowed['allow']>,
): Outcome<Value> {
  if (outcome.ok || allow.some((type) => outcome.error instanceof type)) return outcome
  const names = allow.map(({ name }) => name).join(' or ')
  const error = new AssertionError(
    `returns${names === '' ? '' : ` or throws ${names}`}, but it threw ${show(outcome.error)}`,
  )
  if (outcome.error instanceof Error && outcome.error.stack) error.stack = outcome.error.stack
  throw error
}

export function checkTime(milliseconds: number, within: number | undefined): void {
  if (within === undefined || milliseconds <= within) return
  throw new AssertionError(`returns within ${within} ms, but it took ${Math.ceil(milliseconds)} ms`)
}
