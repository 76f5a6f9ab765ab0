import { deepCopy } from './deep-copy.ts'
import { outcomeOf, outcomeText, sameOutcome, type CallOutcome } from './outcome.ts'
import { probes } from './probe.ts'
import type { Places, StandInBehaviour, StandInCall } from './stand-in.ts'
import { callTeller } from './told-calls.ts'
import { worldOf, type Module, type World } from './world.ts'

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

/**
 * Compares copies of the subject, each with one mutant in it, with the original, call by call. Instances go together
 * with copies of them, which are told all that they are told: so methods that keep state can be compared.
 */
export function differential(
  mutants: Readonly<Record<string, Copies>>,
  original: Module,
  places: Places,
): Differential {
  const states = Object.entries(mutants).map(([id, copies]) => stateOf(id, copies, { original, places }))
  const worlds = states.flatMap(({ mutant, probed }) => [
    ...(mutant ? [mutant] : []),
    ...(probed ? [probed] : []),
  ])
  // The original once more: where it does otherwise the second time, nothing can be said of a mutant.
  const control = worldOf(original, places)
  const isInstance = instancesOf(original, places)
  const teller = callTeller(places)
  const pending = new Set<Promise<void>>()
  const behaviour: StandInBehaviour = (call) => {
    const real = (given: readonly unknown[]) => Reflect.apply(call.real, call.receiver, given) as unknown
    if (control.isOwn(call.receiver)) return real(call.given)
    const before = deepCopy(call.given)
    const givens = new Map([control, ...worlds].map((world) => [world, world.given(call)]))
    const again = () => control.run(call, control.copyOf(givens.get(control) ?? []))
    const startAll = () => states.map((state) => start(state, { call, givens, keepsState }))
    // What an instance is told its copies have to be told in the same order.
    const keepsState = /^(?:constructor|instance)$/.test(places[call.exportName]?.on ?? '')
    const first = outcomeOf(real, call.given)
    const tell = teller.tell(call, before)
    const atOnce = keepsState ? { checking: again(), started: startAll() } : undefined
    const compare = (outcome: CallOutcome) => {
      const value = outcome.kind === 'returned' ? outcome.value : undefined
      const checking = atOnce?.checking ?? (isInstance(value) ? again() : undefined)
      const started = atOnce?.started ?? startAll()
      return whenDone(checking, (checked) => {
        if (checked?.kind === 'returned') control.pair(value, checked.value)
        const isSame = checked === undefined || sameOutcome(outcome, checked)
        if (!isSame) for (const world of worlds) world.part(call.receiver)
        const confirm = checked === undefined ? again : () => checked
        const judged = started.map(async (one) => {
          if (isSame) await judge({ ...one, call, outcome, confirm, tell })
        })
        return Promise.all(judged)
      })
    }
    const keep = (outcome: CallOutcome) =>
      teller.made(call, before, outcome.kind === 'returned' ? outcome.value : undefined)
    if (first instanceof Promise) return passOn(first, { compare, keep }, pending)
    track(compare(snapshot(first)), pending)
    keep(first)
    return unwrap(first)
  }
  return { behaviour, records: async () => (await Promise.all([...pending]), states.map(recordOf)) }
}

interface State {
  readonly id: string
  readonly mutant: World | undefined
  readonly probed: World | undefined
  calls: number
  seen: number
  difference: SurvivorRecord['difference']
}

function stateOf(
  id: string,
  { mutant, probed }: Copies,
  { original, places }: { readonly original: Module; readonly places: Places },
): State {
  const world = (module: Module | undefined) => {
    shareClasses(original, module)
    return module && worldOf(module, places)
  }
  return { id, mutant: world(mutant), probed: world(probed), calls: 0, seen: 0, difference: undefined }
}

const recordOf = ({ id, calls, difference }: State): SurvivorRecord => ({
  id,
  calls,
  changed: probes[id]?.changed,
  difference,
})

/** Whether a value is of one of the classes whose methods are looked at. */
function instancesOf(original: Module, places: Places): (value: unknown) => boolean {
  const names = Object.values(places).flatMap((place) => (place?.on === 'instance' ? [place.export] : []))
  const makers = [...new Set(names)].map((name) => original[name])
  return (value) => makers.some((maker) => typeof maker === 'function' && value instanceof maker)
}

type Ending = CallOutcome | Promise<CallOutcome> | undefined

/** At once where there is nothing to wait for: the next call must find everything in its place. */
function whenDone<Result>(
  ending: Ending,
  then: (outcome: CallOutcome | undefined) => Result | Promise<Result>,
): Result | Promise<Result> {
  return ending instanceof Promise ? ending.then(then) : then(ending)
}

/** What the caller gets may be changed by it before slower comparisons look. */
const snapshot = (outcome: CallOutcome): CallOutcome => ({ ...outcome, given: deepCopy(outcome.given) })

function passOn(
  first: Promise<CallOutcome>,
  {
    compare,
    keep,
  }: { readonly compare: (outcome: CallOutcome) => unknown; readonly keep: (outcome: CallOutcome) => void },
  pending: Set<Promise<void>>,
): Promise<unknown> {
  track(
    first.then(async (outcome) => {
      await compare(snapshot(outcome))
      keep(outcome)
    }),
    pending,
  )
  return first.then(unwrap)
}

function track(work: unknown, pending: Set<Promise<void>>): void {
  const tracked = Promise.resolve(work)
    .then(() => undefined)
    .catch(() => undefined)
    .finally(() => pending.delete(tracked))
  pending.add(tracked)
}

function unwrap(outcome: CallOutcome): unknown {
  if (outcome.kind === 'threw') throw outcome.error
  return outcome.value
}

/** One mutant's share of a call: the copy with the mutant, and the one with a probe in its place. */
interface Started {
  readonly state: State
  readonly mutant: Ending
  readonly probed: Ending
  readonly ranBefore: number | undefined
}

interface Setting {
  readonly call: StandInCall
  readonly givens: ReadonlyMap<World, readonly unknown[]>
  readonly keepsState: boolean
}

function start(state: State, { call, givens, keepsState }: Setting): Started {
  const run = (world: World | undefined) =>
    world === undefined || (state.seen >= enough && !keepsState)
      ? undefined
      : world.run(call, givens.get(world) ?? [])
  const ranBefore = probes[state.id]?.ran
  return { state, mutant: run(state.mutant), probed: run(state.probed), ranBefore }
}

interface Comparison extends Started {
  readonly call: StandInCall
  readonly outcome: CallOutcome
  /** Does the call once more, as the code is. */
  readonly confirm: () => Ending
  readonly tell: () => string
}

function judge(comparison: Comparison): void | Promise<void> {
  const { state, outcome, mutant, probed, ranBefore, call } = comparison
  return whenDone(mutant, (other) =>
    whenDone(probed, (own) => {
      if (other === undefined) return
      if (outcome.kind === 'returned') {
        if (other.kind === 'returned') state.mutant?.pair(outcome.value, other.value)
        if (own?.kind === 'returned') state.probed?.pair(outcome.value, own.value)
      }
      if (!sameOutcome(outcome, other)) {
        state.mutant?.part(call.receiver)
        return confirmed(comparison, other)
      }
      // Without a probe the mutated code is taken to run in every call.
      if (own === undefined || probes[state.id]?.ran !== ranBefore) state.calls += 1
    }),
  )
}

/** A subject that answers otherwise when asked again would make every mutant look different. */
function confirmed({ state, outcome, confirm, tell }: Comparison, other: CallOutcome): void | Promise<void> {
  if (state.seen >= enough) return
  return whenDone(confirm(), (again) => {
    if (again !== undefined && !sameOutcome(outcome, again)) return
    state.seen += 1
    const text = tell()
    if (state.difference !== undefined && state.difference.call.length <= text.length) return
    const [original, mutant] = [outcomeText(outcome, other), outcomeText(other, outcome)]
    state.difference = { call: text, original, mutant }
  })
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
