import { AssertionError, show } from './assertion-error.ts'
import { failureOf } from './failure-of.ts'
import type { ErrorClass } from './thrown-by.ts'

/** The error with which a call rejects; fails when it throws before it returns a promise. */
export async function rejectedBy<Thrown = unknown>(
  action: () => unknown,
  type?: ErrorClass<Thrown>,
): Promise<Thrown> {
  let running: unknown
  try {
    running = action()
  } catch (error) {
    throw new AssertionError(`rejects with ${type?.name ?? 'an error'}, but it threw ${show(error)} at once`)
  }
  return failureOf(() => running, type)
}
