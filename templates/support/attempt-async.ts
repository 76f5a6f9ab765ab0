import { attempt } from './attempt.ts'

/** The same for a call that gives a promise, which has ended by then. */
export async function attemptAsync<Value>(action: () => Value): Promise<() => Value> {
  const again = attempt(action)
  try {
    await again()
  } catch {
    // Told when it is done again.
  }
  return again
}
