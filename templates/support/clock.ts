import { AssertionError } from './assertion-error.ts'
import type { FakeClock } from './fake-clock.ts'
import { currentRun } from './run.ts'

function fakeClock(): FakeClock {
  const { clock } = currentRun()
  if (!clock) throw new AssertionError('there is no clock: the invariant needs `clock: true`')
  return clock
}

/** The fake clock of the run. */
export const clock = {
  /** Virtual milliseconds since the start of the run. */
  get now(): number {
    return fakeClock().now
  },
  /** Fires all timers due up to and including then, and lets everything run that waited for them. */
  advance: (milliseconds: number): Promise<void> => fakeClock().advance(milliseconds),
  /** Fires timers as long as there are any. */
  drain: (): Promise<void> => fakeClock().drain(() => false),
}
