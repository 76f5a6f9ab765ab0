/** The names of design 3.6: callbacks, time and asynchronous code. */
export const callbackHelperNames = [
  'abortedAt',
  'calls',
  'clock',
  'never',
  'outcome',
  'peak',
  'rejects',
  'resolves',
  'returns',
  'running',
  'settle',
  'throws',
  'trace',
] as const
export type CallbackHelperName = (typeof callbackHelperNames)[number]

/** Those that only make data; the others tell of a run, and `define` can have them as parameters only. */
export const outcomeMakers: ReadonlySet<string> = new Set([
  'never',
  'rejects',
  'resolves',
  'returns',
  'throws',
] satisfies CallbackHelperName[])

/** Tells of a run, and is not only data. */
export const isOfRun = (name: string): boolean =>
  callbackHelperNames.some((one) => one === name) && !outcomeMakers.has(name)

/** What calls of `outcome` become: the call is wrapped, so that what it throws at once is caught too. */
export const outcomeFunctions = { sync: 'outcomeOf', async: 'settledOutcomeOf' } as const

/** What stands around a promise that a task of a race awaits. */
export const stepFunction = 'asStep'

export const callbackDeclarations: Readonly<Record<CallbackHelperName, string>> = {
  abortedAt: `/** When a signal was aborted; undefined when it was not. */
declare function abortedAt(signal: AbortSignal): number | undefined`,
  calls: `/** The calls of a spy, in order. */
declare function calls<F extends (...args: never[]) => unknown>(spy: F): readonly Call<Parameters<F>, Awaited<ReturnType<F>>>[]`,
  clock: `/** The fake clock of \`clock: true\`, in virtual milliseconds; it starts at 0. */
declare const clock: {
  readonly now: number
  /** Fires all timers due up to and including then, and lets everything run that waited for them. */
  readonly advance: (milliseconds: number) => Promise<void>
  /** Fires timers as long as there are any. */
  readonly drain: () => Promise<void>
}`,
  never: `/** A call of a spy whose promise never settles. */
declare function never(): Never`,
  outcome: `/** How a call ends, whether it returns, throws, resolves or rejects. */
declare function outcome<T>(call: PromiseLike<T>): Promise<Outcome<T>>
declare function outcome<T>(call: T): Outcome<T>`,
  peak: `/** How many calls of a spy ever were under way at the same time. */
declare function peak(spy: (...args: never[]) => unknown): number`,
  rejects: `/** A call of a spy whose promise rejects, at once or after some time on the fake clock. */
declare function rejects(error: unknown, options?: After): Rejects`,
  resolves: `/** A call of a spy whose promise resolves, at once or after some time on the fake clock. */
declare function resolves<T>(value: T, options?: After): Resolves<T>`,
  returns: `/** A call of a spy that returns a value. */
declare function returns<T>(value: T): Returns<T>`,
  running: `/** How many calls of a spy are under way. */
declare function running(spy: (...args: never[]) => unknown): number`,
  settle: `/** Fires timers as long as there are any, and says how the promise ended meanwhile: \`{ settled: false }\` when it did not. */
declare function settle<T>(promise: PromiseLike<T> | T): Promise<Settled<T>>`,
  throws: `/** A call of a spy that throws. */
declare function throws(error: unknown): Throws`,
  trace: `/** Everything that happened to spies and signals, in order. */
declare const trace: readonly TraceEntry[]`,
}

/** The types that these declarations name. */
export const callbackTypes = `type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }
type Settled<T> =
  | { readonly ok: true; readonly value: T; readonly error?: undefined; readonly at: number; readonly settled: true }
  | { readonly ok: false; readonly value?: undefined; readonly error: unknown; readonly at: number; readonly settled: true }
  | { readonly ok?: undefined; readonly value?: undefined; readonly error?: undefined; readonly at?: undefined; readonly settled: false }
/** A call of a spy; times are virtual milliseconds with a clock, positions in the trace without. */
interface Call<Args extends readonly unknown[], T> {
  readonly args: Args
  /** Undefined while it runs. */
  readonly outcome: Outcome<T>
  readonly start: number
  /** Undefined while it runs. */
  readonly end: number
}
interface TraceEntry {
  readonly event: 'start' | 'end' | 'abort'
  readonly at: number
  /** Of the spy or the signal. */
  readonly name: string
  /** Of a call: the how manieth of its spy, from 0. */
  readonly index?: number
}
interface After {
  readonly after?: number | undefined
}
interface Returns<T> {
  readonly way: 'returns'
  readonly value: T
}
interface Throws {
  readonly way: 'throws'
  readonly error: unknown
}
interface Resolves<T> extends After {
  readonly way: 'resolves'
  readonly value: T
}
interface Rejects extends After {
  readonly way: 'rejects'
  readonly error: unknown
}
interface Never {
  readonly way: 'never'
}`
