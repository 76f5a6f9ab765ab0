/** How a computation ends: with a value, or with an error of a class. */
type Ending<Value> = { readonly value: Value } | { readonly fails: string }

/** What a computation gives, or the class of the error that it throws. */
export function endingOf<Value>(compute: () => Value): Ending<Value> {
  try {
    return { value: compute() }
  } catch (error) {
    return { fails: errorClass(error) }
  }
}

/** The same of an asynchronous computation. */
export async function settledEnding<Value>(compute: () => Promise<Value>): Promise<Ending<Value>> {
  try {
    return { value: await compute() }
  } catch (error) {
    return { fails: errorClass(error) }
  }
}

const errorClass = (error: unknown): string =>
  error instanceof Error ? error.constructor.name : `a thrown ${typeof error}`
