/** A name that nothing has: in its place the compiler puts a type of which it says nothing more. */
export const nothing = '__gpNothing'

/**
 * What the code of every spec is checked with. All names begin with `__gp`, which no code can reach: no code may say
 * them. Each function stands for a value that generated code will draw. A declaration file of its own: the compiler
 * reads it once for all specs of a project, and does not check it again with each.
 */
export const glue = `
declare function __gpIs<T>(value: T): T
declare function __gpModel<T extends object>(model: T): T
declare function __gpMissing(given: object): { value: ${nothing}; names: ${nothing} }
declare function __gpDrawn<T>(): T
declare function __gpUnion<T extends readonly unknown[]>(...values: T): T[number]
declare function __gpArray<T>(value: T): T[]
declare function __gpTuple<const T extends readonly unknown[]>(...values: T): __gpWritable<T>
declare function __gpOptional<T>(value: T): T | undefined
declare function __gpElement<T>(source: Iterable<T>): T
declare function __gpElements<T>(source: Iterable<T>): T[]
declare function __gpUnary<A>(): <R>(f: (a: A) => R) => R
declare function __gpBinary<A, B>(): <R>(f: (a: A, b: B) => R) => R
declare function __gpCaught<T>(type: abstract new (...args: never[]) => T): T
declare function __gpTasks<T>(tasks: Iterable<() => T>): Awaited<T>[]
declare function __gpResult<T>(task: T): T extends () => infer R ? Awaited<R> : Awaited<T>
declare function __gpClass(type: abstract new (...args: never[]) => unknown): void
type __gpFixtureValue<F> = F extends () => infer V ? Awaited<V> : F extends { setUp(): infer V } ? Awaited<V> : ${nothing}
type __gpFixture<F> = (() => unknown) | {
  setUp(): unknown
  reset?(value: __gpFixtureValue<F>): unknown
  tearDown?(value: __gpFixtureValue<F>): unknown
  unavailable?(): string | undefined | PromiseLike<string | undefined>
}
type __gpPlaces<T extends readonly unknown[]> = number extends T['length'] ? \`\${number}\` : Extract<keyof T, \`\${number}\`>
type __gpKeys<T> = T extends readonly unknown[] ? __gpPlaces<T> | Exclude<keyof T, keyof unknown[] | \`\${number}\`> : T extends unknown ? keyof T : never
type __gpFieldOf<T, K> = T extends readonly unknown[] ? __gpPlace<Required<T>, K> : T extends unknown ? (K extends keyof T ? Required<T>[K] : never) : never
type __gpAbsent<T, K> = T extends unknown ? (K extends keyof T ? ({} extends Pick<T, K> ? undefined : never) : never) : never
type __gpMaybeOf<T, K> = T extends readonly unknown[] ? __gpPlace<T, K> : T extends unknown ? (K extends keyof T ? T[K] : never) : never
type __gpPlace<T extends readonly unknown[], K> = K extends keyof T ? T[K] : number extends T['length'] ? T[number] : never
type __gpItem<T> = unknown extends T ? unknown : T extends readonly (infer E)[] ? E : T extends Iterable<infer E> ? E : never
type __gpPath<T, P extends readonly string[]> = P extends readonly [infer K, ...infer R extends readonly string[]]
  ? T extends readonly (infer E)[] ? (K extends \`\${number}\` ? __gpPath<K extends keyof T ? T[K] : E, R> : K extends '*' ? __gpPath<E, R> : __gpPath<E, P>) : __gpStep<NonNullable<T>, K, R>
  : T
type __gpStep<T, K, R extends readonly string[]> = T extends unknown ? (K extends keyof T ? __gpPath<T[K], R> : never) : never
type __gpWritable<T> = { -readonly [K in keyof T]: T[K] }
type __gpOrderable = string | number | bigint | boolean | Date
type __gpMarked<T, P> = T extends P ? ([Exclude<keyof T, keyof P>] extends [never] ? never : T) : never
type __gpMarkedOr<T, P, V> = [__gpMarked<T, P>] extends [never] ? V : __gpMarked<T, P>
type __gpMember<T, V> = T extends string ? (V extends \`\${T}\` ? T : never) : never
type __gpMeant<T, V> = V extends T ? V : V extends string ? ([__gpMember<T, V>] extends [never] ? __gpMeantText<T, V> : __gpMember<T, V>) : V extends number ? (bigint extends T ? bigint : __gpMarkedOr<T, number, V>) : V
type __gpMeantText<T, V extends string> = Date extends T ? Date : V extends \`\${bigint}\` ? (bigint extends T ? bigint : __gpMarkedOr<T, string, V>) : __gpMarkedOr<T, string, V>
type __gpOrdered<T> = unknown extends T ? number | bigint | Date : T extends number ? number : T extends bigint ? bigint : T extends Date ? Date | number : never
type __gpBound<T> = [__gpOrdered<T>] extends [never] ? number | bigint | Date : __gpOrdered<T>
type __gpCallback<F> = Extract<NonNullable<F>, (...args: never[]) => unknown>
type __gpReturns<T> = { readonly way: 'returns'; readonly value: T }
type __gpPromised<T> =
  | { readonly way: 'resolves'; readonly value: T; readonly after?: number | undefined }
  | { readonly way: 'rejects'; readonly error: unknown; readonly after?: number | undefined }
  | { readonly way: 'never' }
type __gpLater<R> = unknown extends R ? __gpPromised<unknown> : R extends PromiseLike<infer V> ? __gpPromised<V> : R extends void ? __gpPromised<unknown> : never
type __gpSpyOutcome<R> = __gpReturns<R> | { readonly way: 'throws'; readonly error: unknown } | __gpLater<R>
type __gpOutcomeValue<C, W> = C extends { readonly way: W; readonly value: infer V } ? V : never
type __gpOutcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }
`

/** What of it leans on what is of one spec only: on fast-check, if it is imported, and on constructors of classes. */
export const glueOfSpec = `
declare function __gpFc<T>(arbitrary: __gpArbitrary<T>): T
type __gpField<T, K extends __gpKeys<T>> = [K] extends [__gpKeys<T>] ? __gpFieldOf<T, K> : __gpMade<T, K>
type __gpMaybe<T, K extends __gpKeys<T>> = [K] extends [__gpKeys<T>] ? __gpMaybeOf<T, K> : __gpMade<T, K>
`

/** \`JSON.parse\` gives \`any\`, which would let a value be taken for anything. */
export const safeJson = `
declare const JSON: {
  parse(text: string): unknown
  stringify(value: unknown, replacer?: readonly (string | number)[] | null, space?: string | number): string
}
`

/** Of an interface `Object.values` and `Object.entries` give `any`: what it holds is not known, and not anything. */
export const safeObject = `
interface ObjectConstructor extends Omit<globalThis.ObjectConstructor, 'entries' | 'values'> {
  entries<T>(of: { [name: string]: T } | ArrayLike<T>): [string, T][]
  entries(of: {}): [string, unknown][]
  values<T>(of: { [name: string]: T } | ArrayLike<T>): T[]
  values(of: {}): unknown[]
}
declare const Object: ObjectConstructor
`
