import { AssertionError, show } from './assertion-error.ts'

export type ErrorClass<Thrown> = abstract new (...args: never[]) => Thrown

/** The error that a call throws; fails when it returns, or throws something of another class. */
export function thrownBy<Thrown = unknown>(action: () => unknown, type?: ErrorClass<Thrown>): Thrown {
  let returned: unknown
  try {
    returned = action()
  } catch (error) {
    return ofClass(error, type)
  }
  if (returned instanceof Promise) void returned.catch(() => undefined)
  throw new AssertionError(`throws ${type?.name ?? 'an error'}, but it returned ${show(returned)}`)
}

export function ofClass<Thrown>(error: unknown, type: ErrorClass<Thrown> | undefined): Thrown {
  if (!type || error instanceof type) return error as Thrown
  throw new AssertionError(`throws ${type.name}, but it threw ${show(error)}`)
}
