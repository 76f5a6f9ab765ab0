import { AssertionError } from './assertion-error.ts'
import { currentRun } from './run.ts'

interface Limits {
  /** Virtual milliseconds from now on. */
  readonly within?: number
  readonly notBefore?: number
}

/** Lets the clock go on until something holds; fails when it never does, or too late, or too early. */
export async function happens(
  holds: () => boolean | Promise<boolean>,
  text: string,
  { within, notBefore = 0 }: Limits = {},
): Promise<void> {
  const { clock } = currentRun()
  if (!clock) throw new AssertionError('there is no clock')
  const start = clock.now
  const end = start + (within ?? Number.POSITIVE_INFINITY)
  await clock.advance(0)
  while (!(await holds())) {
    const next = clock.next()
    if (next === undefined || next > end) {
      const limit = within === undefined ? 'before nothing was left to run' : `within ${within} ms`
      throw new AssertionError(`${text} ${limit}`)
    }
    await clock.step()
  }
  const took = clock.now - start
  if (took < notBefore) throw new AssertionError(`${text} not before ${notBefore} ms, but after ${took} ms already`)
}
