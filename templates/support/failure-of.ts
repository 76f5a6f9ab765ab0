import { AssertionError, show } from './assertion-error.ts'
import { ofClass } from './thrown-by.ts'
import type { ErrorClass } from './thrown-by.ts'

/** The error with which a call throws or rejects; fails when it does neither, or fails with something else. */
export async function failureOf<Thrown = unknown>(
  action: () => unknown,
  type?: ErrorClass<Thrown>,
): Promise<Thrown> {
  let returned: unknown
  try {
    returned = await action()
  } catch (error) {
    return ofClass(error, type)
  }
  throw new AssertionError(`rejects with ${type?.name ?? 'an error'}, but it resolved with ${show(returned)}`)
}
