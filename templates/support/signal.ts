import fc from 'fast-check'
import { AssertionError } from './assertion-error.ts'
import { currentRun, record, timeOf } from './run.ts'
import type { RunState } from './run.ts'

interface SignalRules {
  /** Aborts as soon as this holds after something that happened. */
  readonly when?: () => boolean
  /** Aborts at this time on the fake clock. */
  readonly at?: () => number
  /** Is aborted from the start. */
  readonly before?: true
  readonly reason?: fc.Arbitrary<unknown>
}

interface Armed {
  readonly name: string
  readonly abort: () => void
  readonly rules: SignalRules
}

const armed = new WeakMap<AbortSignal, Armed>()

/** Signals that are aborted by what happens, or at a time. */
export const signalled = (name: string, rules: SignalRules): fc.Arbitrary<AbortSignal> =>
  (rules.reason ?? fc.constant(undefined)).map((reason) => makeSignal(name, rules, reason))

/** A signal can be aborted only once, so every evaluation gets its own, the same wherever it stands. */
function makeSignal(name: string, rules: SignalRules, reason: unknown): AbortSignal {
  const controller = new AbortController()
  const { signal } = controller
  armed.set(signal, { name, rules, abort: () => controller.abort(reason) })
  let next: { readonly signal: AbortSignal; readonly run: RunState } | undefined
  const clone = () => {
    const run = currentRun()
    if (next?.run !== run) next = { signal: makeSignal(name, rules, reason), run }
    return next.signal
  }
  const words = rules.before ? 'aborted beforehand' : rules.at ? 'aborted at its time' : 'aborted when it is due'
  Object.defineProperties(signal, {
    [fc.cloneMethod]: { value: clone },
    madeAnew: { value: rules.reason === undefined },
    [fc.toStringMethod]: { value: () => `a signal, ${words}` },
  })
  return signal
}

/** Lets the signals among the values be aborted in this evaluation. */
export function armSignals(run: RunState, values: readonly unknown[]): void {
  for (const signal of signalsIn(values)) {
    const { name, abort, rules } = armed.get(signal) ?? {}
    if (!abort || !rules) continue
    const now = () => {
      if (signal.aborted) return
      run.abortedAt.set(signal, timeOf(run))
      abort()
      record(run, { event: 'abort', name: name ?? 'signal' })
    }
    if (rules.before) now()
    if (rules.when) run.watchers.push(() => void (!signal.aborted && rules.when?.() && now()))
    if (rules.at) run.clock?.schedule(now, Math.max(0, rules.at() - run.clock.now))
    if (rules.at && !run.clock) run.fail(new AssertionError(`${name}: \`at\` needs \`clock: true\``))
  }
}

/** The signals of ours that stand anywhere in what is given. */
function signalsIn(values: readonly unknown[]): ReadonlySet<AbortSignal> {
  const found = new Set<AbortSignal>()
  const seen = new Set<unknown>()
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 6) return
    seen.add(value)
    if (value instanceof AbortSignal) {
      if (armed.has(value)) found.add(value)
    } else for (const inner of Object.values(value)) look(inner, depth + 1)
  }
  look(values, 0)
  return found
}

/** When a signal was aborted; undefined when it was not. */
export function abortedAt(signal: AbortSignal): number | undefined {
  return currentRun().abortedAt.get(signal)
}
