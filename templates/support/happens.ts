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
  // Looked at also where no timer is due: just before it may hold, and at last.
  const stops = [start + notBefore - 1, ...(within === undefined ? [] : [start + within])]
  await clock.advance(0)
  while (!(await holds())) {
    const timer = clock.next()
    const next = Math.min(timer ?? Infinity, ...stops.filter((at) => at > clock.now))
    if (next > start + (within ?? Infinity) || next === Infinity) {
      const limit = within === undefined ? 'before nothing was left to run' : `within ${within} ms`
      throw new AssertionError(`${text} ${limit}`)
    }
    if (next === timer) await clock.step()
    else await clock.advance(next - clock.now)
  }
  const took = clock.now - start
  if (took < notBefore) throw new AssertionError(`${text} not before ${notBefore} ms, but after ${took} ms already`)
}
