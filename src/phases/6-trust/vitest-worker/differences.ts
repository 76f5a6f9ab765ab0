import { stringify } from 'fast-check'
import { deepCopy } from './deep-copy.ts'
import { outcomeOf, outcomeText, sameOutcome, type CallOutcome } from './outcome.ts'
import { probes } from './probe.ts'
import type { StandInBehaviour, StandInCall } from './stand-in.ts'

/** What was found out about one survivor. Plain data: it crosses a process border. */
export interface SurvivorRecord {
  readonly id: string
  /** Calls of the subject in which the mutated code ran and was compared with the original. */
  readonly calls: number
  /** How often the mutated code gives another value than the original; undefined when that is not known. */
  readonly changed: number | undefined
  readonly difference:
    { readonly call: string; readonly original: string; readonly mutant: string } | undefined
}

export type Module = Readonly<Record<string, unknown>>

/** Copies of the subject: with a mutant in it, and as it is with a probe in the mutant's place. */
export interface Copies {
  readonly mutant: Module | undefined
  readonly probed: Module | undefined
}

export interface Differential {
  /** Calls the original, and every mutant beside it; what the original does is what the caller gets. */
  readonly behaviour: StandInBehaviour
  /** Waits for what is still running. */
  readonly records: () => Promise<readonly SurvivorRecord[]>
}

/** How many differing calls of one mutant are looked at for the one that is shortest to read. */
const enough = 30

/** Compares copies of the subject, each with one mutant in it, with the original, call by call. */
export function differential(mutants: Readonly<Record<string, Copies>>, original: Module): Differential {
  const states = Object.entries(mutants).map(([id, copies]): State => {
    for (const copy of Object.values(copies)) shareClasses(original, copy as Module | undefined)
    return { id, copies, calls: 0, seen: 0, difference: undefined }
  })
  const pending = new Set<Promise<void>>()
  const behaviour: StandInBehaviour = (call) => {
    const before = deepCopy(call.given)
    const { receiver } = call
    const real = (given: readonly unknown[]) => Reflect.apply(call.real, receiver, given)
    const first = outcomeOf(real, call.given)
    const compare = (outcome: CallOutcome) => {
      const running = states.map((state) =>
        Promise.resolve(compareOne({ state, call, before, outcome, real })),
      )
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
  readonly copies: Copies
  calls: number
  seen: number
  difference: SurvivorRecord['difference']
}

const recordOf = ({ id, calls, difference }: State): SurvivorRecord => ({
  id,
  calls,
  changed: probes[id]?.changed,
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
  const mutant = functionOf(state.copies.mutant, call)
  if (mutant === undefined || state.seen >= enough) return
  const found = outcomeOf(mutant, deepCopy(before))
  const counted = count(comparison)
  const judge = (other: CallOutcome) => (sameOutcome(outcome, other) ? counted : confirm(comparison, other))
  return found instanceof Promise ? found.then(judge) : judge(found)
}

/** Runs the probed copy for what its probe sees; what it returns does not matter. */
function count({ state, call, before }: Comparison): void | Promise<void> {
  const probed = functionOf(state.copies.probed, call)
  // Without a probe the mutated code is taken to run in every call.
  if (probed === undefined) return void (state.calls += 1)
  const ranBefore = probes[state.id]?.ran
  const note = () => void (state.calls += probes[state.id]?.ran === ranBefore ? 0 : 1)
  const found = outcomeOf(probed, deepCopy(before))
  return found instanceof Promise ? found.then(note) : note()
}

function functionOf(module: Module | undefined, { exportName, receiver }: StandInCall) {
  const found = module?.[exportName]
  if (typeof found !== 'function') return undefined
  return (given: readonly unknown[]) => Reflect.apply(found, receiver, given) as unknown
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

/** A copy of the subject has classes of its own: instances made by the original must pass for theirs. */
function shareClasses(original: Module, module: Module | undefined): void {
  for (const [name, copy] of Object.entries(module ?? {})) {
    const real = original[name]
    if (typeof copy !== 'function' || typeof real !== 'function' || copy === real) continue
    if (!/^class\b/.test(Function.prototype.toString.call(copy))) continue
    const own = Function.prototype[Symbol.hasInstance]
    const isInstance = (value: unknown) => own.call(copy, value) || own.call(real, value)
    Object.defineProperty(copy, Symbol.hasInstance, { value: isInstance, configurable: true })
  }
}
