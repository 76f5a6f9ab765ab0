/** When, in virtual milliseconds after the call. */
export interface After {
  readonly after?: number | undefined
}

export interface Returns<Value> {
  readonly way: 'returns'
  readonly value: Value
}
export interface Throws {
  readonly way: 'throws'
  readonly error: unknown
}
export interface Resolves<Value> extends After {
  readonly way: 'resolves'
  readonly value: Value
}
export interface Rejects extends After {
  readonly way: 'rejects'
  readonly error: unknown
}
export interface Never {
  readonly way: 'never'
}

/** How a call of a spy ends: later only where it gives a promise, or where nobody looks at what it gives. */
export type SpyOutcome<Result> = Returns<Result> | Throws | Later<Result>

type Later<Result> = unknown extends Result
  ? Resolves<unknown> | Rejects | Never
  : Result extends PromiseLike<infer Value>
    ? Resolves<Value> | Rejects | Never
    : Result extends void
      ? Resolves<unknown> | Rejects | Never
      : never

/** A call of a spy that returns a value. */
export function returns<Value>(value: Value): Returns<Value> {
  return { way: 'returns', value }
}
/** A call of a spy that throws. */
export function throws(error: unknown): Throws {
  return { way: 'throws', error }
}
/** A call of a spy whose promise resolves, at once or after some time on the fake clock. */
export function resolves<Value>(value: Value, { after }: After = {}): Resolves<Value> {
  return { way: 'resolves', value, ...(after !== undefined && { after }) }
}
/** A call of a spy whose promise rejects, at once or after some time on the fake clock. */
export function rejects(error: unknown, { after }: After = {}): Rejects {
  return { way: 'rejects', error, ...(after !== undefined && { after }) }
}
/** A call of a spy whose promise never settles. */
export function never(): Never {
  return { way: 'never' }
}
