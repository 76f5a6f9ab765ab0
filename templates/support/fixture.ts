import { afterAll } from 'vitest'
import { fixtureError, inStep, stepTimes, type FixturePlace } from './fixture-step.ts'

/** What sets up a value outside of the tests: `reset` and `tearDown` are handed what `setUp` made. */
export interface FixtureSteps<Value> {
  setUp(): Value | PromiseLike<Value>
  /** Puts it back to where a run begins. */
  reset?(value: Value): unknown
  tearDown?(value: Value): unknown
  /** Why it cannot be set up here: the tests that need it are skipped. */
  unavailable?(): string | undefined | PromiseLike<string | undefined>
}

/** A fixture, as a module exports it. */
export type FixtureSource<Value> = FixtureSteps<Value> | (() => Value | PromiseLike<Value>)

/** The value of a fixture. */
export type FixtureValue<Source> = Source extends () => infer Value
  ? Awaited<Value>
  : Source extends { setUp(): infer Value }
    ? Awaited<Value>
    : never

interface FixtureOf<Source> extends FixturePlace {
  /** Loads its module, so that one that fails to load fails the tests that need it. */
  readonly load: () => Promise<unknown>
  /** What it is called there. */
  readonly exportName: string
  /** Keeps the value where code finds it. */
  readonly assign: (value: FixtureValue<Source>) => void
}

/** A fixture of a test file: set up by the first test that needs it, torn down when all have run. */
export interface FixtureRun {
  readonly place: FixturePlace
  readonly unavailable: () => Promise<string | undefined>
  readonly ready: () => Promise<void>
  readonly reset: () => Promise<void>
  /** It may be used no more, for this reason: the next test gets another. */
  readonly abandon: (reason: string, help: string, cause?: unknown) => void
  /** Why it cannot be used any more. */
  readonly fault: () => Error | undefined
  /** What to say of a run that fails: nothing puts it back to where a run begins. */
  readonly leftover: () => string | undefined
  readonly tearDown: () => Promise<void>
}

type FixtureState<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'up'; readonly value: Value; readonly fresh: boolean }
  /** Of what can be torn down there is a value. */
  | { readonly kind: 'broken'; readonly fault: Error; readonly value?: Value; readonly forGood: boolean }

export function fixture<Source extends FixtureSource<unknown>>(of: FixtureOf<Source>): FixtureRun {
  type Value = FixtureValue<Source>
  const loaded = once(() => inStep(of, 'load', async () => fixtureStepsOf<Value>(((await of.load()) as Record<string, unknown>)[of.exportName])))
  const unavailable = once(async () => {
    const steps = await loaded()
    return steps.unavailable ? await inStep(of, 'unavailable', async () => await steps.unavailable?.()) : undefined
  })
  let state: FixtureState<Value> = { kind: 'idle' }
  /** Runs have begun where others ended. */
  let stale = false
  const tearDown = async () => {
    if (!('value' in state)) return
    const value = state.value as Value
    state = { kind: 'idle' }
    const steps = await loaded()
    await inStep(of, 'tearDown', async () => await fixtureEnding(steps, value)?.())
  }
  /** What tearing down fails with, in one line: another may be set up all the same. */
  const failureOfEnding = () =>
    tearDown().then(
      () => undefined,
      (error: Error) => error.message.split('\n')[0],
    )
  const ready = async () => {
    // What a reset broke is made anew; what cannot be set up is not tried again by every test.
    const left = state.kind === 'broken' && !state.forGood ? await failureOfEnding() : undefined
    if (state.kind === 'broken' && state.forGood) throw state.fault
    if (state.kind === 'up') return
    try {
      const steps = await loaded()
      const late = (value: Value) => void Promise.resolve(fixtureEnding(steps, value)?.()).catch(() => {})
      const value = await inStep(of, 'setUp', async () => await steps.setUp(), late)
      of.assign(value)
      state = { kind: 'up', value, fresh: true }
    } catch (error) {
      const fault = error as Error
      if (left !== undefined) fault.message += `\nNote    what was up before may still be open: ${left}`
      state = { kind: 'broken', fault, forGood: true }
      throw fault
    }
  }
  const reset = async () => {
    if (state.kind === 'broken') throw state.fault
    if (state.kind === 'idle') return
    const { value, fresh } = state
    state = { kind: 'up', value, fresh: false }
    if (fresh) return
    const steps = await loaded()
    stale = steps.reset === undefined
    try {
      await inStep(of, 'reset', async () => await steps.reset?.(value))
    } catch (error) {
      const fault = error as Error
      state = { kind: 'broken', fault, value, forGood: false }
      throw fault
    }
  }
  afterAll(tearDown, { ...stepTimes, ...of.timeout }.tearDown + 1_000)
  return {
    place: of,
    unavailable,
    ready,
    reset,
    abandon: (reason, help, cause) => {
      if (state.kind !== 'up') return
      state = { kind: 'broken', fault: fixtureError(of, reason, help, cause), value: state.value, forGood: false }
    },
    fault: () => (state.kind === 'broken' ? state.fault : undefined),
    leftover: () =>
      stale
        ? `Note    the fixture \`${of.name}\` (${of.from}) has no \`reset\`: what earlier runs left in it was still there`
        : undefined,
    tearDown,
  }
}

function once<Result>(does: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => (result ??= does())
}

/** A function is what sets up and does nothing else. */
function fixtureStepsOf<Value>(source: unknown): FixtureSteps<Value> {
  if (typeof source === 'function') return { setUp: source as () => Value | PromiseLike<Value> }
  const steps = source as FixtureSteps<Value> | null | undefined
  if (typeof steps?.setUp === 'function') return steps
  throw new TypeError('its export is neither a function nor an object with `setUp`')
}

/** What ends a value: the fixture's own step, or what the value brings along for `using`. */
function fixtureEnding<Value>(steps: FixtureSteps<Value>, value: Value): (() => unknown) | undefined {
  if (steps.tearDown) return () => steps.tearDown?.(value)
  const symbols = Symbol as { readonly asyncDispose?: symbol; readonly dispose?: symbol }
  for (const symbol of [symbols.asyncDispose, symbols.dispose]) {
    const own = symbol && (value as Record<symbol, unknown> | null | undefined)?.[symbol]
    if (typeof own === 'function') return () => (own as () => unknown).call(value)
  }
  return undefined
}
