import { afterAll } from 'vitest'
import { show } from './assertion-error.ts'
import { inTime } from './in-time.ts'
import { currentTurn, inTurnOf, nextTurn } from './test-turn.ts'
import { watch } from './watch.ts'

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

interface FixtureOf<Source> {
  readonly name: string
  /** The module that sets it up, as the spec names it. */
  readonly from: string
  readonly source: Source
  /** Keeps the value where code finds it. */
  readonly assign: (value: FixtureValue<Source>) => void
  /** Milliseconds that each step may take. */
  readonly timeout?: Partial<typeof stepTimes>
}

const stepTimes = { setUp: 30_000, reset: 5_000, tearDown: 10_000 }

/** A fixture of a test file: set up by the first test that needs it, torn down when all have run. */
export interface FixtureRun {
  readonly unavailable: () => Promise<string | undefined>
  readonly ready: () => Promise<void>
  readonly reset: () => Promise<void>
  /** A run that does not end still uses it: the next test gets another. */
  readonly abandon: () => void
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
  const steps: FixtureSteps<Value> =
    typeof of.source === 'function'
      ? { setUp: of.source as () => Value | PromiseLike<Value> }
      : (of.source as unknown as FixtureSteps<Value>)
  let state: FixtureState<Value> = { kind: 'idle' }
  /** Runs have begun where others ended. */
  let stale = false
  const tearDown = async () => {
    if (!('value' in state)) return
    const value = state.value as Value
    state = { kind: 'idle' }
    await step(of, 'tearDown', async () => await ending(steps, value)?.())
  }
  const ready = async () => {
    // What a reset broke is made anew; what cannot be set up is not tried again by every test.
    if (state.kind === 'broken' && !state.forGood) await tearDown().catch(() => {})
    if (state.kind === 'broken' && state.forGood) throw state.fault
    if (state.kind === 'up') return
    try {
      const late = (value: Value) => void Promise.resolve(ending(steps, value)?.()).catch(() => {})
      const value = await step(of, 'setUp', async () => await steps.setUp(), late)
      of.assign(value)
      state = { kind: 'up', value, fresh: true }
    } catch (error) {
      const fault = error as Error
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
    stale = steps.reset === undefined
    try {
      await step(of, 'reset', async () => await steps.reset?.(value))
    } catch (error) {
      const fault = error as Error
      state = { kind: 'broken', fault, value, forGood: false }
      throw fault
    }
  }
  afterAll(tearDown, { ...stepTimes, ...of.timeout }.tearDown + 1_000)
  return {
    unavailable: async () => await steps.unavailable?.(),
    ready,
    reset,
    abandon: () => {
      if (state.kind !== 'up') return
      const fault = new Error(`a run of the test before did not end, and uses the fixture \`${of.name}\` (${of.from})`)
      state = { kind: 'broken', fault, value: state.value, forGood: false }
    },
    fault: () => (state.kind === 'broken' ? state.fault : undefined),
    leftover: () =>
      stale
        ? `Note    the fixture \`${of.name}\` (${of.from}) has no \`reset\`: what earlier runs left in it was still there`
        : undefined,
    tearDown,
  }
}

/** What ends a value: the fixture's own step, or what the value brings along for `using`. */
function ending<Value>(steps: FixtureSteps<Value>, value: Value): (() => unknown) | undefined {
  if (steps.tearDown) return () => steps.tearDown?.(value)
  const symbols = Symbol as { readonly asyncDispose?: symbol; readonly dispose?: symbol }
  for (const symbol of [symbols.asyncDispose, symbols.dispose]) {
    const own = symbol && (value as Record<symbol, unknown> | null | undefined)?.[symbol]
    if (typeof own === 'function') return () => (own as () => unknown).call(value)
  }
  return undefined
}

const stepNames = { setUp: 'set-up', reset: 'reset', tearDown: 'tear-down' } as const

/** One step of a fixture in its time; what goes wrong says whose step it was. */
async function step<Source, Result>(
  { name, from, timeout }: FixtureOf<Source>,
  which: keyof typeof stepTimes,
  does: () => Promise<Result>,
  late?: (result: Result) => void,
): Promise<Result> {
  const milliseconds = { ...stepTimes, ...timeout }[which]
  const where = `the ${stepNames[which]} of the fixture \`${name}\` (${from})`
  // A reset is a part of its test.
  const watcher = which === 'reset' ? undefined : watch(where, milliseconds)
  const ended = await inTime(milliseconds, does, late)
  if (which === 'tearDown') watcher?.running(undefined)
  if (ended.kind === 'done') return ended.value
  if (ended.kind === 'late') throw new Error(`${where} did not end within ${milliseconds} ms`)
  const { error } = ended
  const what = error instanceof Error ? String(error) : show(error)
  const fault = Object.assign(new Error(`${where} failed: ${what}`), { cause: error })
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  if (frames.length > 0) fault.stack = [`Error: ${fault.message}`, ...frames].join('\n')
  throw fault
}

/** What vitest hands to a test. */
interface TestContext {
  readonly skip: (reason?: string) => unknown
  readonly onTestFinished: (then: () => void) => unknown
}

/** A test with fixtures: skipped where one cannot be, failed by its set-up alone where that fails. */
export const withFixtures =
  (fixtures: readonly FixtureRun[], test: () => Promise<void>) =>
  async (context?: TestContext): Promise<void> => {
    for (const { unavailable } of fixtures) {
      const reason = await unavailable()
      if (reason !== undefined) return void context?.skip(reason)
    }
    if (!(await nextTurn(stepTimes.reset))) for (const { abandon } of fixtures) abandon()
    for (const { ready } of fixtures) await ready()
    const turn = currentTurn()
    context?.onTestFinished(() => void (turn.over = true))
    try {
      await test()
    } catch (error) {
      // What a reset that fails does to a run says nothing of the subject.
      const fault = fixtures.map((one) => one.fault()).find((one) => one !== undefined)
      const leftover = fixtures.map((one) => one.leftover()).find((one) => one !== undefined)
      if (!fault && leftover !== undefined && error instanceof Error) error.message += `\n${leftover}`
      throw fault ?? error
    }
  }

/** A predicate before each evaluation of which the fixtures are put back to where a run begins. */
export const afterReset = <Given extends readonly unknown[]>(fixtures: readonly FixtureRun[], predicate: (...given: Given) => Promise<void>) => {
  const turn = currentTurn()
  return async (...given: Given): Promise<void> =>
    await inTurnOf(turn, async () => {
      await putBack(fixtures)
      await predicate(...given)
    })
}

/** Puts fixtures back to where a run begins: before each, and where a run evaluates twice also between. */
export async function putBack(fixtures: readonly FixtureRun[]): Promise<void> {
  for (const { reset } of fixtures) await reset()
}
