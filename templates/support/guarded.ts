import { expect } from 'vitest'
import { AssertionError, show } from './assertion-error.ts'
import { FakeClock } from './fake-clock.ts'
import { fakeTimers } from './fake-timers.ts'
import { watchRejections } from './rejections.ts'
import { beginRun, withCalls } from './run.ts'
import type { RunState } from './run.ts'
import { armSignals } from './signal.ts'
import { realNow, turn } from './turn.ts'

/** A predicate whose spies and signals begin anew in every evaluation. */
export const traced =
  <Given extends readonly unknown[]>(predicate: (...given: Given) => void) =>
  (...given: Given): void => {
    const run = beginRun(undefined)
    try {
      armSignals(run, given)
      predicate(...given)
    } catch (error) {
      throw withCalls(run.failure?.error ?? error, run)
    }
    if (run.failure) throw withCalls(run.failure.error, run)
  }

/** The same of an asynchronous predicate; a rejection that nobody handles fails it, whoever made it. */
export const guarded =
  <Given extends readonly unknown[]>(predicate: (...given: Given) => Promise<void>) =>
  (...given: Given): Promise<void> =>
    evaluate(undefined, given, predicate)

/** The same on a fake clock, which starts at 0. */
export const onFakeClock =
  <Given extends readonly unknown[]>(predicate: (...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    const clock = new FakeClock()
    const restore = fakeTimers(clock)
    try {
      await evaluate(clock, given, predicate)
    } finally {
      restore()
    }
  }

async function evaluate<Given extends readonly unknown[]>(
  clock: FakeClock | undefined,
  given: Given,
  predicate: (...given: Given) => Promise<void>,
): Promise<void> {
  const rejections = watchRejections()
  let failed: (error: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => (failed = reject))
  failure.catch(() => undefined)
  const run = beginRun(clock, (error) => failed(error))
  let error: { readonly of: unknown } | undefined
  const ended = { now: false }
  try {
    armSignals(run, given)
    const body = predicate(...given)
    const whole = Promise.race([run.scheduler?.waitFor(body) ?? body, failure]).finally(() => (ended.now = true))
    await Promise.all([whole, clock && goOn(run, clock, () => ended.now)])
  } catch (thrown) {
    error = { of: run.failure?.error ?? thrown }
  }
  await turn()
  const [unhandled] = rejections.end().filter((reason) => reason !== error?.of)
  if (!error && run.failure) error = { of: run.failure.error }
  if (!error && unhandled !== undefined)
    error = { of: new AssertionError(`a promise was rejected with ${show(unhandled)}, and nobody handled it`) }
  if (error) throw withCalls(error.of, run)
}

/** For so many turns, and for so long, nothing happens before a run is given up: a busy machine may leave it alone. */
const idleTurns = 2000
const patience = { first: 250, again: 20 }
/** The test a run of which was given up: its others, which shrink it, wait less. */
let givenUp: string | undefined

/** While the predicate waits and nothing else is left to run, the clock goes on to the next timer. */
async function goOn(run: RunState, clock: FakeClock, isOver: () => boolean): Promise<void> {
  const test = expect.getState().currentTestName
  const wait = test !== undefined && test === givenUp ? patience.again : patience.first
  let idle = { since: realNow(), turns: 0 }
  for (;;) {
    await turn()
    if (isOver()) return
    idle.turns += 1
    if (clock.busy === 0 && clock.next() !== undefined) await clock.fire()
    else if (clock.busy === 0) {
      if (idle.turns <= idleTurns || realNow() - idle.since <= wait) continue
      givenUp = test
      run.fail(new AssertionError('it waits for something that never comes: no timer is left on the clock'))
    }
    idle = { since: realNow(), turns: 0 }
  }
}
