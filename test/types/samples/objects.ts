/** an interface */
export interface Address {
  readonly street: string
  readonly zip: string
  readonly city?: string
}
/** an object type */
export type Customer = { id: number; name: string; address: Address; tags: string[] }
/** optional, and never undefined */
export interface ExactOptional {
  nickname?: string
}
/** optional, or undefined */
export interface LooseOptional {
  nickname?: string | undefined
}
export interface MustBeThere {
  nickname: string | undefined
}
export interface AllOptional {
  a?: number
  b?: boolean
  c?: Address
}
/** an interface that extends others */
export interface Employee extends Address {
  readonly salary: number
}
interface Timestamped {
  readonly createdAt: Date
  readonly updatedAt?: Date
}
interface Identified<Id> {
  readonly id: Id
}
export interface Article extends Timestamped, Identified<number> {
  title: string
}
export interface OddKeys {
  'content-type': string
  'with space': number
  0: boolean
  "it's": null
  $ref?: string
  default: number
  class: string
  '': string
}
export interface Deep {
  a: { b: { c: { d: { e: number } } } }
}
/** a key of the prototype */
export interface Hostile {
  constructor: 'own'
  toString?: () => string
  hasOwnProperty: number
}
/** a record by text */
export type Scores = Record<string, number>
export type PerCurrency = Record<'USD' | 'EUR', number>
/** an index signature */
export interface Dictionary {
  [key: string]: string
}
export interface ByNumber {
  readonly [index: number]: string
}
/** an index signature by symbol */
export interface BySymbol {
  [key: symbol]: number
}
/** an index signature by a pattern */
export interface DataAttributes {
  [key: `data-${string}`]: string
}
/** fields beside an index signature */
export interface Headers {
  accept: string
  'x-count'?: string
  [name: string]: string
}
export interface SeveralIndexes {
  [name: string]: string | number
  [index: number]: number
}
export interface MixedIndex {
  id: number
  active?: boolean
  [extra: string]: number | boolean
}
export interface Wrapped {
  readonly items: readonly Customer[]
  readonly byId: Record<string, Address>
  readonly first?: Customer
}
/** a field with a getter or a setter */
export interface Accessors {
  get total(): number
  set total(value: number)
  get fixed(): string
}
/** methods */
export interface Repository {
  find(id: string): Address | undefined
  readonly count: () => number
  close?(): void
}
/** a field whose key is a symbol */
export const marker: unique symbol = Symbol('marker')
export interface Marked {
  readonly [marker]: true
  readonly value: number
}
export interface MaybeMarked {
  [marker]?: string
}
export type EmptyObject = {}
export interface EmptyInterface {}
export type NoKeys = Record<string, never>
export type Frozen2 = Readonly<{ a: 1; b?: 2 }>
export type FromConst = typeof defaults
export const defaults = { retries: 3, mode: 'fast' as 'fast' | 'slow', nested: { on: true } }
/** an object with many fields */
export interface Wide40 {
  f00: string
  f01: number
  f02: boolean
  f03?: string
  f04?: number
  f05: 'a' | 'b'
  f06: string[]
  f07: Date
  f08: string
  f09: number
  f10: boolean
  f11?: string
  f12?: number
  f13: 'c' | 'd'
  f14: string[]
  f15: Date
}
interface PrivateShape {
  readonly secret: string
  readonly inner: { readonly code: number }
}
/** a type that is not exported */
export interface UsesPrivate {
  readonly shape: PrivateShape
  readonly shapes: PrivateShape[]
}
export type MarkedOrCounted = Record<typeof marker | 'count', 0 | 1>
/** an optional field beside keys of every kind */
export interface LooseCause {
  readonly cause?: Date
  readonly [key: string]: unknown
  readonly [key: number]: unknown
  readonly [key: symbol]: unknown
}
/** objects whose only fields are functions that every object has */
export interface OnlyInherited {
  readonly inner: { toString?(): string }
  readonly list: readonly { valueOf?: () => Object; isPrototypeOf?(value: Object): boolean }[]
}
