/** What a call throws as plain data: the name of its class, and the fields of its own. */
export function thrown(run: () => unknown): unknown {
  try {
    return { returned: run() }
  } catch (error) {
    return described(error)
  }
}

/** The same for a promise that rejects. */
export async function rejected(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (returned) => ({ returned }),
    (error: unknown) => described(error),
  )
}

const described = (error: unknown) =>
  error instanceof Error
    ? { type: error.constructor.name, ...Object.fromEntries(Object.entries(error).filter(isOwn)) }
    : { thrown: error }

const isOwn = ([key]: [string, unknown]) => key !== 'name'
