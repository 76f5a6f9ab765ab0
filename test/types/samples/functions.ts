import type * as neighbours from './neighbours.ts'
/** a function: the same answer for the same arguments */
export type Compare = (a: number, b: number) => number
export type Callback = () => void
export type Test = (text: string) => boolean
export type Async = (id: string) => Promise<number>
export type Curried = (a: number) => (b: number) => string
/** a predicate of types */
export type IsTextPredicate = (value: unknown) => value is string
export type AssertsText = (value: unknown) => asserts value is string
export type AssertsTruth = (value: unknown) => asserts value
/** a predicate of objects: it tells the truth, as far as it shows when code runs */
export type IsDebounced = (
  value: unknown,
) => value is { readonly wait: number; readonly kind?: 'first' | 'last'; readonly calls: readonly Date[] }
/** a predicate of what it is called on */
export interface Twiglet {
  readonly size: number
  isLeaf(): this is { readonly leaf: true }
}
export type WithThis = (this: Date, scale: number) => string
export type RestFunction = (first: string, ...rest: number[]) => string[]
/** a function that gives back what it takes */
export type Identity = <T>(value: T) => T
export type Tap = <T extends object>(value: T, times: number) => T
/** a function that only throws */
export type Fail = (message: string) => never
/** overloads with one answer */
export interface Parse {
  (text: string): number
  (text: string, radix: number): number
}
/** overloads with several answers */
export interface Convert {
  (value: string): number
  (value: number): string
}
/** overloads told apart by a literal */
export interface Setting {
  (key: 'name', fallback?: string): string
  (key: 'port' | 'limit'): number
  (key: string): string | number | undefined
}

/** a function with fields */
export interface Plugin {
  (input: string): string
  readonly pluginName: string
  readonly version?: number
}
export type Middleware = (next: (value: number) => number) => (value: number) => number
export interface ClickHandlers {
  readonly onClick: (x: number, y: number) => void
  readonly onKey?: (key: string) => boolean
}
export type Reducer<State, Action> = (state: State, action: Action) => State
export type CounterReducer = Reducer<number, { readonly type: 'add'; readonly by: number }>
export type Factory = () => { readonly id: number; readonly make: () => string }
export type Thunk<T> = () => T
export type Thunks = readonly Thunk<number>[]
export type MaybeFunction = string | (() => string)
export type Comparator<T> = (left: T, right: T) => -1 | 0 | 1
export type TextComparator = Comparator<string>
export type Unsubscribe = () => void
export type Subscribe = (listener: (event: string) => void) => Unsubscribe
export type LooseFunction = Function
/** a function whose answers take much to draw: they are drawn when it is called */
export type Enhancer = (
  next: (action: unknown) => unknown,
) => (store: unknown) => (action: unknown) => unknown
export type Tabulate = (lines: readonly string[]) => readonly (readonly string[])[][]
export interface Reading<Value> {
  readonly value: Value
}
/** a function whose type has the name of another one here */
export interface Meter {
  readonly read: neighbours.Reading<number, string>
}
/** a function with methods of its own */
export type Debounced = ((text: string) => number) & { readonly wait: number; cancel(): void }
/** generic methods: what they give is right whatever the caller chooses */
export interface ListTools {
  readonly map: <Item, Made>(items: readonly Item[], make: (item: Item) => Made) => Made[]
  readonly first: <Item>(items: readonly Item[]) => Item | undefined
  readonly entries: <Value>(values: Record<string, Value>) => [string, Value][]
  readonly group: <Item extends { id: string }>(items: readonly Item[]) => Map<string, Item>
  readonly unique: <Item>(items: readonly Item[]) => Set<Item>
  readonly frozen: <Item>(item: Item) => Readonly<Item>
}
export interface DataStore<Entity> {
  find(id: string): Promise<Entity | undefined>
  save<Saved extends Entity>(entity: Saved): Promise<Saved>
  query<Row>(text: string): Promise<Row[]>
}
/** generic methods that promise */
export type UserRepository = DataStore<{ readonly id: string }>
interface Settings {
  readonly port: number
  readonly host: string
  readonly tls?: boolean
}
/** a function that answers by the key that it is given */
export type ReadSetting = <Key extends keyof Settings>(key: Key) => Settings[Key]
export type LoadSetting = <Key extends 'port' | 'delete'>(
  key: Key,
) => Promise<Key extends 'port' ? number : string>
export interface Stepwise<Value> {
  readonly step: <Next>(next: (value: Value) => Next) => Stepwise<Next>
}
/** a generic type that its own methods make anew */
export type TextSteps = Stepwise<string>
