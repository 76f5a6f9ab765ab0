import { shownValue } from './shown-value.ts'
import { sameValue } from './same-value.ts'

/** What became of a call, and of what it was given. */
export type CallOutcome =
  | { readonly kind: 'returned'; readonly value: unknown; readonly given: readonly unknown[] }
  | { readonly kind: 'threw'; readonly error: unknown; readonly given: readonly unknown[] }

/** Calls, and waits for the end when there is something to wait for. */
export function outcomeOf(
  call: (given: readonly unknown[]) => unknown,
  given: readonly unknown[],
): CallOutcome | Promise<CallOutcome> {
  const returned = (value: unknown): CallOutcome => ({ kind: 'returned', value, given })
  const threw = (error: unknown): CallOutcome => ({ kind: 'threw', error, given })
  try {
    const value = call(given)
    return value instanceof Promise ? value.then(returned, threw) : returned(value)
  } catch (error) {
    return threw(error)
  }
}

export function sameOutcome(left: CallOutcome, right: CallOutcome): boolean {
  if (!sameValue(left.given, right.given)) return false
  if (left.kind === 'returned') return right.kind === 'returned' && sameValue(left.value, right.value)
  return right.kind === 'threw' && sameValue(left.error, right.error)
}

/** In words, beside the outcome that it differs from. */
export function outcomeText(outcome: CallOutcome, other: CallOutcome): string {
  if (outcome.kind === 'threw') return thrownText(outcome.error)
  const value = shownValue(outcome.value)
  const onlyGiven = other.kind === 'returned' && sameValue(outcome.value, other.value)
  return onlyGiven
    ? `${value} and leaves its arguments as ${outcome.given.map((one) => shownValue(one)).join(', ')}`
    : value
}

const thrownText = (error: unknown) =>
  error instanceof Error
    ? `${error.name}: ${error.message || '(no message)'}`
    : `a thrown ${shownValue(error)}`
