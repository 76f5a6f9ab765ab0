/** How a call ended. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }

/** How a call ends: what it returns, or what it throws. */
export function outcomeOf<Value>(call: () => Value): Outcome<Value> {
  try {
    return { ok: true, value: call() }
  } catch (error) {
    return { ok: false, error }
  }
}

/** How an asynchronous call ends, whether it throws at once or rejects later. */
export async function settledOutcomeOf<Value>(call: () => PromiseLike<Value> | Value): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, error }
  }
}
