import { deepCopy } from './deep-copy.ts'
import { hidesState, isThing } from './hides-state.ts'
import { outcomeOf, outcomeText, sameOutcome, type CallOutcome } from './outcome.ts'
import { probes } from './probe.ts'
import type { Places, StandInBehaviour, StandInCall } from './stand-in.ts'
import { callTeller, type Teller } from './told-calls.ts'
import { worldOf, type Met, type Module, type World } from './world.ts'

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
  /** Waits for what is still running, but not for ever: nothing is said of a mutant that never answers. */
  readonly records: (wait?: number) => Promise<readonly SurvivorRecord[]>
}

/** How many differing calls of one mutant are looked at for the one that is shortest to read. */
const enough = 30

/** Milliseconds that mutants may take to answer when all tests have ended. By the timers of now: a test may fake its own. */
const mostWait = 5_000
const { setTimeout, clearTimeout } = globalThis

export interface Compared {
  readonly mutants: Readonly<Record<string, Copies>>
  readonly original: Module
  /** A copy of the original: what counts in the module, such as how many instances there are, counts on its own. */
  readonly again: Module
  readonly places: Places
}

/**
 * Compares copies of the subject, each with one mutant in it, with the original, call by call. Instances go together
 * with copies of them, which are told all that they are told: so methods that keep state can be compared.
 */
export function differential({ mutants, original, again, places }: Compared): Differential {
  const states = Object.entries(mutants).map(([id, copies]) => stateOf(id, copies, { original, places }))
  const worlds = states.flatMap(({ mutant, probed }) => [
    ...(mutant ? [mutant] : []),
    ...(probed ? [probed] : []),
  ])
  // The original once more: where it does otherwise the second time, nothing can be said of a mutant.
  shareClasses(original, again)
  const control = worldOf(again, places)
  const teller = callTeller(places)
  const pending = new Set<Promise<void>>()
  // Nothing is said of mutants of which we failed to see the whole.
  const failed = (some: readonly State[]): undefined => {
    for (const state of some) state.isWhole = false
  }
  const follow = (work: () => unknown) => track(work, { pending, failed: () => failed(states) })
  const behaviour = comparing({ states, worlds, control, teller, places, failed, follow })
  return {
    behaviour,
    records: async (wait = mostWait) => (await answers(pending, wait), states.flatMap(recordOf)),
  }
}

/** Waits until all are done or the time is up. */
async function answers(pending: ReadonlySet<Promise<void>>, wait: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise((resolve) => (timer = setTimeout(resolve, wait)))
  await Promise.race([Promise.all(pending), timeUp])
  clearTimeout(timer)
}

interface Comparing {
  readonly states: readonly State[]
  readonly worlds: readonly World[]
  readonly control: World
  readonly teller: Teller
  readonly places: Places
  /** Says that something was not seen of these. */
  readonly failed: (some: readonly State[]) => undefined
  /** Begins at once what nobody but us waits for. */
  readonly follow: (work: () => unknown) => void
}

function comparing({ states, worlds, control, teller, places, failed, follow }: Comparing): StandInBehaviour {
  const begin = (call: StandInCall) => {
    try {
      const met = new Map(worlds.map((world) => [world, world.meet(call)]))
      return { met, own: control.meet(call), told: teller.begin(call) }
    } catch {
      return failed(states)
    }
  }
  return (call) => {
    const real = (given: readonly unknown[]) => Reflect.apply(call.real, call.receiver, given) as unknown
    // What goes on in a copy, perhaps later, is no call of the test's.
    if ([control, ...worlds].some((world) => world.isOwn(call.receiver))) return real(call.given)
    const begun = begin(call)
    if (!begun) return real(call.given)
    const { own, met, told } = begun
    const again = () => control.run(call, control.copyOf(own))
    // What an instance goes through its copies have to go through in the same order, and once.
    const keepsState = own.instances.length > 0 || places[call.exportName]?.on === 'constructor'
    const startAll = () => states.map((state) => start(state, { call, met, keepsState }))
    const first = outcomeOf(real, call.given)
    const atOnce = keepsState ? { checking: again(), started: startAll() } : undefined
    const compare = (outcome: CallOutcome) => {
      for (const state of states) state.open += 1
      const value = outcome.kind === 'returned' ? outcome.value : undefined
      const makes = isThing(value) && hidesState(value)
      const checking = atOnce?.checking ?? (makes ? again() : undefined)
      const started = atOnce?.started ?? startAll()
      return whenDone(checking, (checked) => {
        if (checked?.kind === 'returned') control.pair(value, checked.value)
        const isSame = checked === undefined || sameOutcome(outcome, checked)
        if (!isSame) for (const world of worlds) world.part([...own.instances, value])
        const confirm = checked === undefined ? again : () => checked
        const judged = started.map(async (one) => {
          try {
            if (isSame) await judge({ ...one, instances: own.instances, outcome, confirm, text: told.text })
          } catch {
            failed([one.state])
          } finally {
            one.state.open -= 1
          }
        })
        return Promise.all(judged)
      })
    }
    const keep = (outcome: CallOutcome) =>
      told.remember(outcome.kind === 'returned' ? outcome.value : undefined)
    if (first instanceof Promise) {
      follow(() => first.then(snapshot).then(async (outcome) => (await compare(outcome), keep(outcome))))
      return first.then(unwrap)
    }
    follow(() => compare(snapshot(first)))
    follow(() => keep(first))
    return unwrap(first)
  }
}

interface State {
  readonly id: string
  readonly mutant: World | undefined
  readonly probed: World | undefined
  calls: number
  seen: number
  difference: SurvivorRecord['difference']
  /** Calls of which nobody knows yet what the mutant does. */
  open: number
  /** Whether all was compared that was meant to be. */
  isWhole: boolean
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
  const nothingYet = { calls: 0, seen: 0, difference: undefined, open: 0, isWhole: true }
  return { id, mutant: world(mutant), probed: world(probed), ...nothingYet }
}

const recordOf = ({ id, calls, difference, isWhole, open }: State): readonly SurvivorRecord[] =>
  (isWhole && open === 0) || difference !== undefined
    ? [{ id, calls, changed: probes[id]?.changed, difference }]
    : []

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

/** Begins at once; what is thrown on the way is ours, and nobody else's to catch. */
function track(
  work: () => unknown,
  { pending, failed }: { readonly pending: Set<Promise<void>>; readonly failed: () => void },
): void {
  const tracked = new Promise((resolve) => resolve(work()))
    .then(() => undefined, failed)
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
  readonly met: ReadonlyMap<World, Met>
  readonly keepsState: boolean
}

function start(state: State, { call, met, keepsState }: Setting): Started {
  const run = (world: World | undefined) => {
    const own = world && met.get(world)
    return !own || (state.seen >= enough && !keepsState) ? undefined : world.run(call, own)
  }
  const ranBefore = probes[state.id]?.ran
  return { state, mutant: run(state.mutant), probed: run(state.probed), ranBefore }
}

interface Comparison extends Started {
  /** What took part in the call, and may have changed. */
  readonly instances: readonly object[]
  readonly outcome: CallOutcome
  /** Does the call once more, as the code is. */
  readonly confirm: () => Ending
  readonly text: () => string
}

function judge(comparison: Comparison): void | Promise<void> {
  const { state, outcome, mutant, probed, ranBefore, instances } = comparison
  return whenDone(mutant, (other) =>
    whenDone(probed, (own) => {
      followMade(state.mutant, outcome, other)
      followMade(state.probed, outcome, own)
      if (other === undefined) return
      if (!sameOutcome(outcome, other)) {
        state.mutant?.part(instances)
        return confirmed(comparison, other)
      }
      // Without a probe the mutated code is taken to run in every call.
      if (own === undefined || probes[state.id]?.ran !== ranBefore) state.calls += 1
    }),
  )
}

/** What the original made goes together with what a copy of it made, if it made anything. */
function followMade(world: World | undefined, outcome: CallOutcome, other: CallOutcome | undefined): void {
  if (outcome.kind !== 'returned') return
  if (other?.kind === 'returned') world?.pair(outcome.value, other.value)
  else world?.part([outcome.value])
}

/** A subject that answers otherwise when asked again would make every mutant look different. */
function confirmed(
  { state, outcome, confirm, text: textOf }: Comparison,
  other: CallOutcome,
): void | Promise<void> {
  if (state.seen >= enough) return
  return whenDone(confirm(), (again) => {
    if (again !== undefined && !sameOutcome(outcome, again)) return
    state.seen += 1
    const text = textOf()
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
