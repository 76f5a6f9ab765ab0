/** a date */
export type When = Date
/** a pattern */
export type Pattern = RegExp
/** an address */
export type Address2 = URL
/** the parameters of an address */
export type AddressQuery = URLSearchParams
/** an error */
export type Failure = Error
/** an error of the language */
export type OutOfRange = RangeError
export type WrongType = TypeError
export type AnySyntaxError = SyntaxError
/** several errors in one */
export type Failures = AggregateError
/** a map */
export type ById2 = Map<string, number>
export type ReadonlyById = ReadonlyMap<number, { readonly name: string }>
/** a set */
export type Tags = Set<string>
export type ReadonlyTags = ReadonlySet<'a' | 'b' | 'c'>
export type MapOfSets = Map<string, Set<number>>
export type Weak = WeakMap<object, number>
export type WeakTags = WeakSet<object>
export type Reference = WeakRef<{ readonly name: string }>
/** a promise */
export type Later = Promise<string>
export type LaterNothing = Promise<void>
export type Like2 = PromiseLike<number>
export type Thenable = string | Promise<string>
/** bytes */
export type Bytes = Uint8Array
export type Signed8 = Int8Array
export type Clamped = Uint8ClampedArray
export type Signed16 = Int16Array
export type Unsigned16 = Uint16Array
export type Signed32 = Int32Array
export type Unsigned32 = Uint32Array
export type Float32s = Float32Array
export type Float64s = Float64Array
export type BigSigned = BigInt64Array
export type BigUnsigned = BigUint64Array
/** a buffer */
export type Raw = ArrayBuffer
export type View = DataView
export type SharedRaw = SharedArrayBuffer
/** what can be iterated over */
export type Series = Iterable<number>
/** places and a length */
export type Places = ArrayLike<number>
/** the same, but no list */
export type OnlyPlaces = ArrayLike<string> & { readonly [Symbol.iterator]?: never }
/** an iterator */
export type Walk = Iterator<string>
export type WalkAgain = IterableIterator<string>
/** a generator */
export type Steps = Generator<number, string, boolean>
/** what can be awaited one by one */
export type Stream = AsyncIterable<number>
export type AsyncWalk = AsyncIterator<number>
export type AsyncSteps = AsyncGenerator<string, void, unknown>
export type Abort = AbortSignal
export type Controller = AbortController
export type Wrapped2 = { readonly when: Date; readonly pattern?: RegExp; readonly index: Map<string, Date> }
export type DateRange = readonly [Date, Date]
export type Cache = Map<string, { readonly value: unknown; readonly expires: Date }>
export type ErrorWithCause = { readonly error: Error; readonly cause?: Error }
/** what HTTP has */
export interface Exchange {
  readonly request: Request
  readonly headers: Headers
  readonly response?: Response
}
/** a file, a form */
export interface Upload {
  readonly form: FormData
  readonly parts: readonly Blob[]
}
/** a stream */
export type TextStream = ReadableStream<string>
export type Target = EventTarget
/** what is of a language */
export interface Wording {
  readonly locale: Intl.Locale
  readonly numbers: Intl.NumberFormat
  readonly plurals: Intl.PluralRules
}
/** a promise of a promise, which is a promise */
export type LaterStill = Promise<Promise<string | Promise<number>>>
/** an iterator that ends in something */
export type EndingWalk = Iterator<number, 'end', undefined>
/** bytes, seen in some way */
export type SomeView = ArrayBufferView
/** what a pattern finds */
export type Found2 = RegExpMatchArray | null
export type FoundOnce = RegExpExecArray
/** what a tag of a template is given */
export type TagTexts = TemplateStringsArray
/** how a field is defined */
export type Described = TypedPropertyDescriptor<number>
/** names in a language */
export type Names2 = Intl.DisplayNames
/** an error, a date, a list or a map with fields of its own */
export type CodedError = Error & { readonly code?: 'EPERM' | 'ENOENT' }
export type ZonedDate = Date & { readonly zone: string; readonly shown: () => string }
export type CountedNames = string[] & { readonly total: number }
export type NamedMap = ReadonlyMap<string, number> & { readonly name: string }
/** what extends an error, a date or a list */
export interface CodedFailure extends Error {
  readonly code: 'EPERM' | 'ENOENT'
}
export interface StampedDate extends Date {
  readonly zone: string
}
export interface TitledNumbers extends Array<number> {
  title: string
}
export interface Outline extends Array<Outline> {
  label: string
}
/** a list of which the first places are said */
export interface SeriesStep extends Array<number> {
  0: number
  1: number
  readonly series: string
}
/** what the language has only one of */
export interface Tools {
  readonly json: JSON
  readonly math: Math
}
/** what has the methods of a primitive: the primitive */
export interface Loosely {
  readonly text: String
  readonly count: Number
  readonly thing: Object
}
/** arguments of a function */
export type Arguments2 = IArguments
/** a console that writes nothing */
export interface Logs {
  readonly console: Console
  readonly env: NodeJS.ProcessEnv
  readonly log: Pick<Console, 'log'>
}
