// Types as packages of npm declare them: option bags, helpers of type libraries, trees, wrappers.
export interface RetryOptions {
  retries?: number
  factor?: number
  minTimeout?: number
  maxTimeout?: number
  randomize?: boolean
  onRetry?: ((e: Error, attempt: number) => any) | undefined
}
export type CookieOptions = {
  domain?: string
  encode?(value: string): string
  expires?: Date
  httpOnly?: boolean
  maxAge?: number
  path?: string
  priority?: 'low' | 'medium' | 'high'
  sameSite?: true | false | 'lax' | 'strict' | 'none'
  secure?: boolean
}
export type ClassValue = ClassArray | ClassDictionary | string | number | bigint | null | boolean | undefined
export type ClassDictionary = Record<string, unknown>
export type ClassArray = ClassValue[]
export type PrimitiveNpm = null | undefined | string | number | boolean | symbol | bigint
export type OpaqueNpm<T, TokenNpm = unknown> = T & { readonly __opaque__: TokenNpm }
export type AccountNumber = OpaqueNpm<number, 'AccountNumber'>
declare const tag: unique symbol
export type Tagged<T, Name extends PropertyKey> = T & { readonly [tag]: { readonly [K in Name]: void } }
export type UserIdNpm = Tagged<string, 'UserId'>
export type AdminId = Tagged<UserIdNpm, 'AdminId'>
export type SetOptionalNpm<Base, Keys extends keyof Base> = {
  [K in keyof Base as K extends Keys ? never : K]: Base[K]
} & { [K in Keys]?: Base[K] }
export type UserDraft = SetOptionalNpm<{ id: string; name: string; age: number }, 'id' | 'age'>
export type RequireAtLeastOneNpm<T, K extends keyof T = keyof T> = {
  [P in K]: Required<Pick<T, P>> & Partial<Pick<T, Exclude<K, P>>>
}[K]
export type ContactNpm = RequireAtLeastOneNpm<{ email: string; phone: string; fax: string }>
export type MergeExclusive<A, B> =
  (A & { [K in Exclude<keyof B, keyof A>]?: never }) | (B & { [K in Exclude<keyof A, keyof B>]?: never })
export type Login = MergeExclusive<{ user: string; password: string }, { token: string }>
export type TupleOfNpm<N extends number, T, R extends T[] = []> = R['length'] extends N
  ? R
  : TupleOfNpm<N, T, [T, ...R]>
export type Rgb = TupleOfNpm<3, number>
export type CamelCase<S extends string> = S extends `${infer A}-${infer B}`
  ? `${A}${Capitalize<CamelCase<B>>}`
  : S
export type CssProps = { [K in 'font-size' | 'margin-top' as CamelCase<K>]?: string | number }
export type Unit = 'Years' | 'Year' | 'Yrs' | 'Y' | 'Weeks' | 'W'
export type UnitAnyCase = Unit | Uppercase<Unit> | Lowercase<Unit>
export type StringValue = `${number}` | `${number}${UnitAnyCase}` | `${number} ${UnitAnyCase}`
export interface TokenNpm {
  type: 'text' | 'heading' | 'list'
  raw: string
  depth?: number
  tokens?: TokenNpm[]
}
export type Listener<A extends unknown[]> = (...args: A) => void
export interface EventMapNpm {
  open: []
  message: [data: string | Uint8Array, isBinary: boolean]
  close: [code: number, reason?: string]
}
export type ListenersOf<M extends { [K in keyof M]: unknown[] }> = { [K in keyof M]: Listener<M[K]>[] }
export type SocketListeners = ListenersOf<EventMapNpm>
export interface Duration {
  years?: number
  months?: number
  days?: number
}
export interface IntervalNpm {
  start: Date | number | string
  end: Date | number | string
}
export type MaybeNpm<T> = { _tag: 'None' } | { _tag: 'Some'; value: T }
export type EitherNpm<E, A> =
  { readonly _tag: 'Left'; readonly left: E } | { readonly _tag: 'Right'; readonly right: A }
export type ValidationNpm = EitherNpm<readonly [string, ...string[]], { readonly age: number }>
export type Action =
  | { type: 'todo/add'; payload: { id: string; text: string } }
  | { type: 'todo/toggle'; payload: string }
  | { type: 'todo/clear' }
export type PayloadOf<T extends Action['type']> =
  Extract<Action, { type: T }> extends { payload: infer P } ? P : never
export type AddPayload = PayloadOf<'todo/add'>
export type ReducerNpm<S> = (state: S | undefined, action: Action) => S
export type LinkedListNpm<T> = { head: T; tail: LinkedListNpm<T> } | null
export type Words = LinkedListNpm<string>
export interface CursorNpm<T> extends AsyncIterable<T> {
  readonly pageSize: number
  next(): Promise<{ done: boolean; value: T }>
}
export type UserCursor = CursorNpm<{ id: number }>
export interface Range_ {
  readonly comparators: ReadonlyArray<
    readonly [op: '' | '=' | '<' | '>' | '<=' | '>=', version: `${number}.${number}.${number}`]
  >
}
export type DeepReadonlyNpm<T> = T extends (infer R)[]
  ? readonly DeepReadonlyNpm<R>[]
  : T extends Map<infer K, infer V>
    ? ReadonlyMap<K, DeepReadonlyNpm<V>>
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonlyNpm<T[K]> }
      : T
export type FrozenConfig = DeepReadonlyNpm<{
  name: string
  rules: Map<string, { level: number; tags: string[] }>
  nested: { on: boolean }[]
}>
export type PathsNpm<T> = T extends object
  ? { [K in keyof T & string]: K | `${K}.${PathsNpm<T[K]>}` }[keyof T & string]
  : never
export type ConfigPathNpm = PathsNpm<{ server: { host: string; port: number }; debug: boolean }>
export type Awaitable<T> = T | PromiseLike<T>
export interface PluginNpm {
  name: string
  enforce?: 'pre' | 'post'
  transform?: (
    code: string,
    id: string,
  ) => Awaitable<string | { code: string; map?: null } | null | undefined>
  order: 0 | 1 | -1
}
export type RollupInput = string | string[] | { [alias: string]: string }
export enum LogLevel {
  Silent = -1,
  Error,
  Warn,
  Info = 10,
}
export const enum FlagsNpm {
  None = 0,
  A = 1 << 0,
  B = 1 << 1,
  AB = A | B,
}
export interface LoggerNpm {
  level: LogLevel
  flags: FlagsNpm
  child?: LoggerNpm
  log(level: keyof typeof LogLevel, ...args: unknown[]): void
}
export class MoneyNpm {
  static readonly zero = new MoneyNpm(0n)
  readonly cents: bigint
  constructor(
    cents: bigint,
    readonly currency: 'EUR' | 'USD' = 'EUR',
  ) {
    if (cents < 0n) throw new RangeError('negative')
    this.cents = cents
  }
  plus(other: MoneyNpm): MoneyNpm {
    return new MoneyNpm(this.cents + other.cents)
  }
}
export class Percentage {
  readonly value: number
  constructor(value: number) {
    this.value = Percentage.check(value)
  }
  private static check(value: number): number {
    if (value < 0 || value > 100) throw new RangeError('share')
    return value
  }
}
export interface Invoice {
  readonly total: MoneyNpm
  readonly share: Percentage
  readonly lines: ReadonlySet<MoneyNpm>
}
export type AstNpm =
  ['num', number] | ['add', AstNpm, AstNpm] | ['neg', AstNpm] | ['call', string, ...AstNpm[]]
export type XmlNode =
  string | { tag: string; attrs?: Record<`data-${string}` | 'id', string>; children: XmlNode[] }
export type Query = { [key: string]: string | string[] | Query | undefined }
export type Env = Partial<Record<'HOME' | 'PATH', string>> & { NODE_ENV: 'test' | 'production' }
export interface TreeNode<K, V> {
  key: K
  value: V
  left: TreeNode<K, V> | null
  right: TreeNode<K, V> | null
  parent?: WeakRef<TreeNode<K, V>>
}
export type NumberTreeNpm = TreeNode<number, { seen: Date }>
export type Pipeline = [
  source: Iterable<string>,
  ...steps: ((line: string) => string | null)[],
  sink: (line: string) => void,
]
export type Semver = `${bigint}.${bigint}.${bigint}${'' | `-${'alpha' | 'beta'}.${bigint}`}`
export type HexColor = `#${string}` | 'transparent' | Rgb | { h: number; s: number; l: number; a?: number }
export type FormValues<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends object ? FormValues<T[K]> : T[K] | null
}
export type SignupForm = FormValues<{
  name: string
  born: Date
  address: { zip: string; since: Date }
  age: number
}>
export type Errors<T> = { [K in keyof T]?: T[K] extends object ? Errors<T[K]> : string[] }
export type SignupErrors = Errors<{ name: string; address: { zip: string } }>
export interface DataView_ {
  readonly buffer: ArrayBufferLike
  readonly view: DataView
  readonly words: Uint16Array
  readonly big: BigInt64Array
}
export type Stats = Readonly<Record<'min' | 'max' | 'mean', number>> & { readonly count: number }
export type VisitorNpm = {
  [K in AstNpm[0] as `visit${Capitalize<K>}`]?: (node: Extract<AstNpm, [K, ...unknown[]]>) => void
}
export type Deferred<T> = {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (reason?: unknown) => void
}
export type Job = Deferred<{ id: string; attempts: number }>
export type Nullish<T> = { [K in keyof T]: T[K] | null | undefined }
export type LooseUser = Nullish<{ id: string; tags: string[] }>
export type Store = {
  get(key: string): unknown
  set(key: string, value: unknown): Store
  readonly size: number
}
