import fc from 'fast-check'
import { AssertionError, show } from './assertion-error.ts'
import { currentRun, record } from './run.ts'
import type { RunState, SpyState } from './run.ts'
import type { SpyOutcome } from './spy-outcomes.ts'

type AnyCallback = (...args: never[]) => unknown

export interface SpyRules<F extends AnyCallback> {
  /** How its calls end, one after the other. */
  readonly script?: fc.Arbitrary<readonly SpyOutcome<ReturnType<F>>[]>
  /** For calls past the end of the script. */
  readonly then?: 'repeat' | 'never' | 'fail'
  readonly answer?: (call: { readonly index: number; readonly args: Parameters<F> }) => SpyOutcome<ReturnType<F>>
  /** More calls than these fail. */
  readonly fuse?: number
}

interface SpySetup {
  readonly name: string
  readonly script: readonly SpyOutcome<unknown>[] | undefined
  readonly rules: SpyRules<AnyCallback>
}

const setups = new WeakMap<object, SpySetup>()

/** Callbacks whose calls are recorded, afresh in every evaluation, and end as they are told. */
export const spied = <F extends AnyCallback>(name: string, rules: SpyRules<F>): fc.Arbitrary<F> =>
  (rules.script ?? fc.constant(undefined)).map((script) => makeSpy<F>({ name, script, rules: rules as unknown as SpyRules<AnyCallback> }))

function makeSpy<F extends AnyCallback>(setup: SpySetup): F {
  const spy = (...args: unknown[]): unknown => called(spy, setup, args)
  Object.defineProperties(spy, { name: { value: setup.name }, madeAnew: { value: setup.script === undefined } })
  setups.set(spy, setup)
  const shown = setup.script ? `a spy whose calls end: ${setup.script.map(shownEnding).join(', ') || 'there is none'}` : 'a spy'
  return Object.defineProperty(spy, fc.toStringMethod, { value: () => shown }) as unknown as F
}

/** As a spec writes it: `resolves(1, { after: 5 })`. */
function shownEnding(ending: SpyOutcome<unknown>): string {
  const value = 'value' in ending ? [show(ending.value)] : 'error' in ending ? [show(ending.error)] : []
  const after = 'after' in ending && ending.after !== undefined ? [`{ after: ${show(ending.after)} }`] : []
  return `${ending.way}(${[...value, ...after].join(', ')})`
}

/** What the evaluation under way knows of a spy. */
export function stateOf(spy: unknown): SpyState {
  const setup = typeof spy === 'function' ? setups.get(spy) : undefined
  if (!setup) throw new AssertionError(`a spy is due, but this is ${show(spy)}`)
  const { spies } = currentRun()
  const known = spies.get(spy) ?? { name: setup.name, calls: [], running: 0, peak: 0 }
  spies.set(spy, known)
  return known
}

function called(spy: unknown, setup: SpySetup, args: readonly unknown[]): unknown {
  const run = currentRun()
  const state = stateOf(spy)
  const index = state.calls.length
  const outcome = outcomeFor(setup, index, args, run)
  const call: SpyState['calls'][number] = { args, start: 0 }
  state.calls.push(call)
  state.running += 1
  state.peak = Math.max(state.peak, state.running)
  call.start = record(run, { event: 'start', name: setup.name, index })
  const end = (ending: NonNullable<(typeof call)['outcome']>) => {
    call.outcome = ending
    state.running -= 1
    call.end = record(run, { event: 'end', name: setup.name, index })
  }
  const label = `${setup.name} #${index}`
  const isOrdered = run.interleaved?.has(spy) ?? true
  return endings[outcome.way](outcome as never, { run, label, end, isOrdered })
}

interface SpyEnding {
  readonly run: RunState
  /** The schedule orders it, where there is one. */
  readonly isOrdered: boolean
  readonly label: string
  readonly end: (outcome: NonNullable<SpyState['calls'][number]['outcome']>) => void
}

const endings: {
  [Way in SpyOutcome<unknown>['way']]: (outcome: Extract<SpyOutcome<unknown>, { way: Way }>, ending: SpyEnding) => unknown
} = {
  returns: ({ value }, { end }) => {
    end({ ok: true, value })
    return value
  },
  throws: ({ error }, { end }) => {
    end({ ok: false, error })
    throw error
  },
  resolves: ({ value, after }, { end, ...ending }) =>
    later(ending, after).then(() => {
      end({ ok: true, value })
      return value
    }),
  rejects: ({ error, after }, { end, ...ending }) =>
    later(ending, after).then(() => {
      end({ ok: false, error })
      throw error
    }),
  never: () => new Promise(() => undefined),
}

/** In so many milliseconds; when the schedule says so; or as soon as what runs now is over. */
function later({ run, label, isOrdered }: Omit<SpyEnding, 'end'>, after: number | undefined): Promise<void> {
  if (after === undefined) return (isOrdered && run.schedule?.(Promise.resolve(), label)) || Promise.resolve()
  const { clock } = run
  if (!clock) return broken(run, `${label}: \`after\` needs \`clock: true\``)
  return new Promise((resolve) => void clock.schedule(resolve, after))
}

/** Past the fuse or the script nothing comes of a call: a subject that swallows errors would go on for ever. */
function broken(run: RunState, message: string): Promise<never> {
  run.fail(new AssertionError(message))
  return new Promise(() => undefined)
}

function outcomeFor(setup: SpySetup, index: number, args: readonly unknown[], run: RunState): SpyOutcome<unknown> {
  const { name, script, rules } = setup
  const { answer, then = 'fail', fuse = 1000 } = rules
  if (index >= fuse) return refused(run, setup, `${name} was called more than ${fuse} times`)
  if (answer) return answer({ index, args: args as never })
  const outcome = script?.[index] ?? (then === 'repeat' ? script?.[script.length - 1] : undefined)
  if (outcome) return outcome
  if (then === 'never') return { way: 'never' }
  const due = script?.length ?? 0
  return refused(run, setup, `${name} #${index}(${args.map(show).join(', ')}) is one call too many: its script has ${due}`)
}

/** Fails the evaluation; whoever awaits the call waits for ever, whoever does not gets the error. */
function refused(run: RunState, { script }: SpySetup, message: string): SpyOutcome<unknown> {
  const error = new AssertionError(message)
  run.fail(error)
  const awaited = script?.some(({ way }) => way !== 'returns' && way !== 'throws') ?? run.clock !== undefined
  return awaited ? { way: 'never' } : { way: 'throws', error }
}
