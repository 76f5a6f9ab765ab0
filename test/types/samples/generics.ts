/** a type with a parameter */
export interface Box<T> {
  readonly content: T
}
export type NumberBox = Box<number>
export type BoxOfBoxes = Box<Box<string>>
export interface Page<Item, Cursor = string> {
  readonly items: readonly Item[]
  readonly next?: Cursor
}
/** a parameter with a default */
export type TextPage = Page<string>
export type NumberPage = Page<{ n: number }, number>
export type Keyed<T, Key extends keyof T = keyof T> = { key: Key; value: T[Key] }
export type KeyedPoint = Keyed<{ x: number; y: string }>
export interface Named {
  readonly name: string
}
/** a parameter with a constraint */
export type Registry<T extends Named = Named> = Record<string, T>
export type Machines = Registry<Named & { readonly watts: number }>
export type Machines0 = Registry
export type Maybe<T> = { readonly some: T } | { readonly none: true }
export type MaybeNumber = Maybe<number>
export type MaybeMaybe = Maybe<Maybe<boolean>>
export interface Response<Body, Status extends number = 200> {
  readonly status: Status
  readonly body: Body
}
export type NotFound = Response<{ message: string }, 404>
export type AnyResponse = Response<string> | NotFound
export interface Paged<T> extends Box<readonly T[]> {
  readonly total: number
}
export type PagedText = Paged<string>
export type Dict<T, Key extends string = string> = { [K in Key]: T }
export type DictOfNumbers = Dict<number>
export type SmallDict = Dict<boolean, 'a' | 'b'>
export type Pair2<A, B = A> = [A, B]
export type SamePair = Pair2<Date>
export type Func<Argument, Value> = (argument: Argument) => Value
export type Predicate = Func<string, boolean>
export interface Graph<Node, Edge> {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly from: number; readonly to: number; readonly label: Edge }[]
}
export type RoadMap = Graph<{ readonly city: string }, number>
export type State<Data, Failure = Error> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly data: Data }
  | { readonly phase: 'failed'; readonly failure: Failure }
export type UserState = State<Named, { readonly code: 1 | 2 }>
type Step = 'a' | 'b' | 'c' | 'd'
export type Styles<Length> = {
  readonly [Key in `side${0 | 1 | 2 | 3 | 4}${Step}`]?: Length | `${Key}-${Step}${Step}`
}
/** a generic type of very many literals */
export type PixelStyles = Styles<number>
