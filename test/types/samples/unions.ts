/** a union of literals */
export type Currency = 'USD' | 'EUR' | 'GBP'
export type Dice = 1 | 2 | 3 | 4 | 5 | 6
export type Bit = 0n | 1n
/** a union of types */
export type TextOrNumber = string | number
export type Nullable = string | null
export type Optional = number | undefined
export type Absent = null | undefined
export type MaybeFlag = boolean | null
export type TrueOrText = true | string
export type Mixed = 'auto' | number | null | boolean
/** a discriminated union */
export type Shape =
  | { readonly kind: 'circle'; readonly radius: number }
  | { readonly kind: 'square'; readonly side: number }
  | { readonly kind: 'rectangle'; readonly width: number; readonly height: number }
export type Result =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: string }
export type Either<Left, Right> =
  { readonly tag: 'left'; readonly left: Left } | { readonly tag: 'right'; readonly right: Right }
export type ParsedNumber = Either<string, number>
export type Loadable =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly since: Date }
  | { readonly status: 'done'; readonly data: readonly string[] }
  | { readonly status: 'failed'; readonly error: Error; readonly retries: 0 | 1 | 2 }
export type CounterAction =
  | { type: 'counter/incremented' }
  | { type: 'counter/added'; payload: number }
  | { type: 'counter/reset'; payload?: { hard: boolean } }
export type StatusCode = 200 | 201 | 204 | 400 | 401 | 403 | 404 | 409 | 422 | 500 | 503
/** members without a discriminant */
export type Addressee = { email: string } | { phone: string }
export type Nested = 'a' | ('b' | ('c' | 1))
export type ByPresence = { a: string; b?: never } | { a?: never; b: number }
export type DateLike = Date | number | string
export type OneOrMany = string | string[]
export type Primitive = string | number | bigint | boolean | symbol | null | undefined
export type Falsy = false | 0 | 0n | '' | null | undefined
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type Wide = `${Weekday}-${'am' | 'pm'}`
export type WithVersion = { v: 1; name: string } | { v: 2; first: string; last: string }
export type Event3 = { on: boolean; by: 'user' } | { on: boolean; by: 'timer'; at: number }
