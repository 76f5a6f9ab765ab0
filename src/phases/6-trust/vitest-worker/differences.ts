import { stringify } from 'fast-check'
import { deepCopy } from './deep-copy.ts'
import { outcomeOf, outcomeText, sameOutcome, type CallOutcome } from './outcome.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'

/** What was found out about one survivor. Plain data: it crosses a process border. */
export interface SurvivorRecord {
  readonly id: string
  /** Calls of the subject in which the mutated code ran and was compared with the original. */
  readonly calls: number
  /** How often the mutated code gave another value than the original would have; undefined when that is not known. */
  readonly changed: number | undefined
  readonly difference:
    { readonly call: string; readonly original: string; readonly mutant: string } | undefined
}

export type Module = Readonly<Record<string, unknown>>

export interface Differential {
  /** Calls the original, and every mutant beside it; what the original does is what the caller gets. */
  readonly behaviour: StandInBehaviour
  /** Waits for what is still running. */
  readonly records: () => Promise<readonly SurvivorRecord[]>
}

/** What mutated code tells of itself while it runs: see `survivors-text.ts`. */
export interface Counter {
  ran: number
  /** Undefined until it was compared with the original once. */
  changed: number | undefined
  /** Takes the original's value and the mutant's, and passes on the mutant's. */
  see(original: unknown, mutant: unknown): unknown
}

export const counter = (): Counter => ({
  ran: 0,
  changed: undefined,
  see(original, mutant) {
    this.ran += 1
    this.changed = (this.changed ?? 0) + (Boolean(original) === Boolean(mutant) ? 0 : 1)
    return mutant
  },
})

const counters = ((globalThis as Record<symbol, Record<string, Counter | undefined> | undefined>)[
  Symbol.for('gen-props.hits')
] ??= {})

/** How many differing calls of one mutant are looked at for the one that is shortest to read. */
const enough = 30

/** Compares copies of the subject, each with one mutant in it, with the original, call by call. */
export function differential(mutants: Readonly<Record<string, Module>>, original: Module): Differential {
  const states = Object.entries(mutants).map(([id, module]) => {
    shareClasses(original, module)
    return { id, module, calls: 0, seen: 0, difference: undefined } as State
  })
  const pending = new Set<Promise<void>>()
  const behaviour: StandInBehaviour = (call) => {
    const before = deepCopy(call.given)
    const { receiver } = call
    const real = (given: readonly unknown[]) => Reflect.apply(call.real, receiver, given)
    const first = outcomeOf(real, call.given)
    const compare = (outcome: CallOutcome) => {
      const running = states.map((state) => compareOne({ state, call, before, outcome, real }))
      return Promise.all(running).then(() => undefined)
    }
    if (first instanceof Promise) return passOn(first, compare, pending)
    void track(compare(snapshot(first)), pending)
    return unwrap(first)
  }
  return { behaviour, records: async () => (await Promise.all([...pending]), states.map(recordOf)) }
}

interface State {
  readonly id: string
  readonly module: Module
  calls: number
  seen: number
  difference: SurvivorRecord['difference']
}

const recordOf = ({ id, calls, difference }: State): SurvivorRecord => ({
  id,
  calls,
  changed: counters[id]?.changed,
  difference,
})

/** What the caller gets may be changed by it before slower comparisons look. */
const snapshot = (outcome: CallOutcome): CallOutcome => ({ ...outcome, given: deepCopy(outcome.given) })

function passOn(
  first: Promise<CallOutcome>,
  compare: (outcome: CallOutcome) => Promise<void>,
  pending: Set<Promise<void>>,
): Promise<unknown> {
  void track(
    first.then((outcome) => compare(snapshot(outcome))),
    pending,
  )
  return first.then(unwrap)
}

function track(work: Promise<void>, pending: Set<Promise<void>>): Promise<void> {
  const tracked = work.catch(() => undefined).finally(() => pending.delete(tracked))
  pending.add(tracked)
  return tracked
}

function unwrap(outcome: CallOutcome): unknown {
  if (outcome.kind === 'threw') throw outcome.error
  return outcome.value
}

interface Comparison {
  readonly state: State
  readonly call: StandInCall
  readonly before: readonly unknown[]
  readonly outcome: CallOutcome
  readonly real: (given: readonly unknown[]) => unknown
}

function compareOne(comparison: Comparison): void | Promise<void> {
  const { state, call, before, outcome } = comparison
  const mutant = state.module[call.exportName]
  if (state.seen >= enough || typeof mutant !== 'function') return
  const ranBefore = counters[state.id]?.ran
  const run = (given: readonly unknown[]) => Reflect.apply(mutant, call.receiver, given) as unknown
  const found = outcomeOf(run, deepCopy(before))
  const judge = (other: CallOutcome) => {
    // A mutant that cannot count its own hits is taken to have run.
    if (ranBefore === undefined || counters[state.id]?.ran !== ranBefore) state.calls += 1
    return sameOutcome(outcome, other) ? undefined : confirm(comparison, other)
  }
  return found instanceof Promise ? found.then(judge) : judge(found)
}

/** A subject that answers otherwise when asked again would make every mutant look different. */
function confirm(comparison: Comparison, other: CallOutcome): void | Promise<void> {
  const { outcome, before, real } = comparison
  const again = outcomeOf(real, deepCopy(before))
  const judge = (repeated: CallOutcome) =>
    sameOutcome(outcome, repeated) ? note(comparison, other) : undefined
  return again instanceof Promise ? again.then(judge) : judge(again)
}

function note({ state, call, before, outcome }: Comparison, other: CallOutcome): void {
  state.seen += 1
  const text = `${call.exportName}(${before.map((one) => stringify(one)).join(', ')})`
  if (state.difference !== undefined && state.difference.call.length <= text.length) return
  state.difference = {
    call: text,
    original: outcomeText(outcome, other),
    mutant: outcomeText(other, outcome),
  }
}

/** A mutant's copy of the subject has classes of its own: instances made by the original must pass for theirs. */
function shareClasses(original: Module, mutant: Module): void {
  for (const [name, copy] of Object.entries(mutant)) {
    const real = original[name]
    if (typeof copy !== 'function' || typeof real !== 'function' || copy === real) continue
    if (!/^class\b/.test(Function.prototype.toString.call(copy))) continue
    const own = Function.prototype[Symbol.hasInstance]
    const isInstance = (value: unknown) => own.call(copy, value) || own.call(real, value)
    Object.defineProperty(copy, Symbol.hasInstance, { value: isInstance, configurable: true })
  }
}
