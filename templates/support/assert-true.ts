import { AssertionError, showAll } from './assertion-error.ts'

/** Fails, with the values it is about, unless the condition is true; that it is, is known to what follows. */
export function assertTrue(
  condition: boolean,
  text: string,
  values: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (condition !== true) throw new AssertionError(`${text}${showAll(values)}`)
}
