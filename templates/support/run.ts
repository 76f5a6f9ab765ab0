import { AssertionError, show } from './assertion-error.ts'
import { FakeClock } from './fake-clock.ts'
import type { Outcome } from './outcome.ts'

/** What happened: a call of a spy began or ended, or a signal was aborted. */
export interface TraceEntry {
  readonly event: 'start' | 'end' | 'abort'
  /** Virtual milliseconds with a clock, the position in the trace without. */
  readonly at: number
  readonly name: string
  /** Of a call: the how manieth of its spy, from 0. */
  readonly index?: number
}

/** A call of a spy; \`end\` and \`outcome\` are there once it is over. */
export interface Call<Args extends readonly unknown[], Value> {
  readonly args: Args
  readonly outcome: Outcome<Value>
  readonly start: number
  readonly end: number
}

/** What one evaluation knows of a spy. */
export interface SpyState {
  readonly name: string
  readonly calls: { args: readonly unknown[]; outcome?: Outcome<unknown>; start: number; end?: number }[]
  running: number
  peak: number
}

/** One evaluation of a property: everything that is fresh for each of them. */
export interface RunState {
  readonly spies: Map<unknown, SpyState>
  /** Looked at after every entry of the trace. */
  readonly watchers: (() => void)[]
  readonly abortedAt: Map<object, number>
  readonly clock: FakeClock | undefined
  /** Orders what is handed to it; undefined where nothing is interleaved. */
  /** The spies whose promises it orders; all of them when undefined. */
  interleaved: ReadonlySet<unknown> | undefined
  scheduler: { readonly waitFor: <Value>(task: Promise<Value>) => Promise<Value> } | undefined
  schedule: (<Value>(task: Promise<Value>, label: string) => Promise<Value>) | undefined
  /** Fails the evaluation, whatever the subject makes of the error. */
  readonly fail: (error: unknown) => void
  readonly failure: { readonly error: unknown } | undefined
}

/** Everything that happened to spies and signals, in order. */
export const trace: TraceEntry[] = []

let current: RunState = newRun(undefined, () => undefined)

/** The evaluation under way. */
export const currentRun = (): RunState => current

function newRun(clock: FakeClock | undefined, onFailure: (error: unknown) => void): RunState {
  let failure: { readonly error: unknown } | undefined
  return {
    spies: new Map(),
    watchers: [],
    abortedAt: new Map(),
    clock,
    interleaved: undefined,
    scheduler: undefined,
    schedule: undefined,
    fail: (error) => {
      failure ??= { error }
      onFailure(error)
    },
    get failure() {
      return failure
    },
  }
}

/** Begins an evaluation: nothing has happened yet. */
export function beginRun(clock: FakeClock | undefined, onFailure: (error: unknown) => void = () => undefined): RunState {
  trace.length = 0
  current = newRun(clock, onFailure)
  return current
}

/** The time of what happens now. */
export const timeOf = ({ clock }: RunState): number => clock?.now ?? trace.length

/** Writes down what happened and lets everybody look at it who waits for something. */
export function record(run: RunState, entry: Omit<TraceEntry, 'at'>): number {
  const at = timeOf(run)
  if (run !== current) return at
  trace.push({ ...entry, at })
  for (const look of run.watchers) {
    try {
      look()
    } catch (error) {
      run.fail(error)
    }
  }
  return at
}

/** What the spies saw, for the failure of an evaluation. */
export function withCalls(error: unknown, { spies, clock, abortedAt }: RunState): unknown {
  const lines = [
    ...[...spies.values()].flatMap(({ name, calls }) => calls.map((call, index) => callLine(name, index, call))),
    ...[...abortedAt.values()].map((at) => `aborted at ${at}`),
    ...(clock ? [`the clock stands at ${clock.now}`] : []),
  ]
  if (lines.length === 0 || !(error instanceof AssertionError)) return error
  const shown = lines.length > 40 ? [...lines.slice(0, 30), `… ${lines.length - 31} more`, ...lines.slice(-1)] : lines
  error.message += shown.map((line) => `\n        ${line}`).join('')
  return error
}

function callLine(name: string, index: number, { args, outcome, start, end }: SpyState['calls'][number]): string {
  const ended = outcome ? (outcome.ok ? `gave ${show(outcome.value)}` : `failed with ${show(outcome.error)}`) : ''
  const time = end === undefined ? `from ${start} on, still running` : `from ${start} to ${end}, ${ended}`
  return `${name} #${index}(${args.map(show).join(', ')}) ${time}`
}
