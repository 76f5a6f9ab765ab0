/** a type that refers to itself */
export interface Tree {
  readonly value: number
  readonly children: readonly Tree[]
}
export interface LinkedList {
  readonly head: string
  readonly tail: LinkedList | null
}
export interface OptionalChain {
  readonly name: string
  readonly parent?: OptionalChain
}
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: JsonValue }
export type JsonArray = JsonValue[]
export type JsonPrimitive = string | number | boolean | null
export type JsonValue = JsonPrimitive | JsonObject | JsonArray
/** types that refer to each other */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'binary'; readonly op: '+' | '*'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
export interface Folder {
  readonly name: string
  readonly files: readonly File[]
  readonly folders: readonly Folder[]
}
export interface File {
  readonly name: string
  readonly in?: Folder
}
export interface Department {
  readonly head: Person
  readonly staff: Person[]
}
export interface Person {
  readonly name: string
  readonly leads?: Department
  readonly friends: Set<Person>
}
export interface BinaryTree<T> {
  readonly value: T
  readonly left: BinaryTree<T> | undefined
  readonly right: BinaryTree<T> | undefined
}
export type NumberTree = BinaryTree<number>
export interface Trie {
  readonly end: boolean
  readonly next: Map<string, Trie>
}
export interface ByKey {
  readonly [key: string]: ByKey
}
export type NestedNumbers = number | NestedNumbers[]
export type Comment = { text: string; replies: Comment[] }
export type Path = ['end'] | ['step', Path]
export interface Menu {
  readonly label: string
  readonly action: { readonly type: 'open'; readonly menu: Menu } | { readonly type: 'quit' }
}
export interface Schema {
  readonly type: 'object' | 'string' | 'array'
  readonly properties?: Record<string, Schema>
  readonly items?: Schema | [Schema, Schema]
  readonly anyOf?: readonly Schema[]
}
export type LazyTree = { readonly value: number; readonly children: () => LazyTree[] }
export type AsyncChain = { readonly step: number; readonly next: Promise<AsyncChain> | null }
export type MaybeNested<T> = T | { readonly again: MaybeNested<T> }
export type NestedText = MaybeNested<string>
export type HtmlNode =
  string | { tag: 'div' | 'span'; attributes?: Record<string, string>; children: HtmlNode[] }
interface PrivateNode {
  readonly id: number
  readonly next: PrivateNode | undefined
}
/** a type that refers to itself and is not exported */
export interface HoldsPrivateNode {
  readonly start: PrivateNode
}
export interface A1 {
  readonly b?: B1
}
export interface B1 {
  readonly c: C1 | null
}
export interface C1 {
  readonly a: A1[]
}
/** a type whose methods give the type itself */
export interface ChildLogger {
  readonly level: 'debug' | 'info'
  child(): ChildLogger
}
export interface Coin {
  readonly cents: number
  plus(other: Coin): Coin
}
/** a fluent interface */
export interface QueryBuilder {
  where(condition: string): this
  limit(count: number): this
  build(): string
}
export interface Cursor {
  readonly value: number
  next(): Cursor | undefined
}
export type Endless = () => Endless
export interface Station {
  readonly name: string
  on(event: string): Transition
}
/** types whose functions lead to each other */
export interface Transition {
  readonly weight: number
  target(): Station
}
export interface AsyncCursor {
  readonly page: readonly string[]
  more(): Promise<AsyncCursor | null>
}
export interface DomNode {
  readonly tag: string
  readonly children: readonly DomNode[]
  parent(): DomNode | null
  clone(): DomNode
}
interface PrivateLink {
  readonly label: string
  follow(): PrivateLink
}
export interface HoldsPrivateLink {
  readonly first: PrivateLink
}
export interface Visitor {
  visit(visitor: Visitor): void
}
export interface Chain<T> {
  readonly value: T
  push(next: T): Chain<T>
}
export type NumberChain = Chain<number>
/** children as libraries of components have them */
export type UiChild = UiNode | string | number | bigint | boolean | null | undefined
export type UiChildren = UiChild[] | UiChild
export interface UiNode {
  readonly type: 'div' | 'p'
  readonly props: { readonly id?: string } & { readonly children?: UiChildren | undefined }
  readonly key: string | number | null
}
export type WithSlot<Props> = Props & Readonly<{ title?: string } & { slot?: Slot | undefined }>
export interface Slot {
  readonly name?: string | undefined
  readonly filled: WithSlot<{ readonly wide: boolean }>
}
/** a recursive type that an intersection narrows */
export type LooseObject = { [Key in string]: LooseValue } & { [Key in string]?: LooseValue | undefined }
export type LooseValue = string | number | null | LooseObject | LooseValue[]
export type JsonRecord = JsonObject & { readonly id: string }
export type NodeOrLeaf =
  | { readonly kind: 'leaf' }
  | ({ readonly kind: 'node' } & {
      readonly left?: NodeOrLeaf | undefined
      readonly tag?: 'a' | 'b' | undefined
    })
interface Channel {
  readonly next: () => Channel
  readonly frequency: number
}
/** a type without a name behind a symbol that leads back to itself */
export interface Radio {
  readonly [Symbol.species]: Channel
}
/** a type that holds much of itself: its values end the sooner */
export interface WideRules {
  readonly title: string
  readonly allOf: readonly WideRules[]
  readonly anyOf: readonly WideRules[]
  readonly oneOf: readonly WideRules[]
  readonly properties: Readonly<Record<string, WideRules>>
  readonly definitions: ReadonlyMap<string, WideRules>
  readonly not?: WideRules
  readonly items?: WideRules | readonly WideRules[]
}
/** types that refer to each other, and to others that do so */
export interface Block {
  readonly title: Label
  readonly parts: readonly BlockPart[]
}
export interface BlockPart {
  readonly block?: Block
}
export interface Label {
  readonly spans: readonly LabelSpan[]
}
export interface LabelSpan {
  readonly label: Label | null
}
type Message = string | null | readonly Message[] | { readonly [key: string]: Message }
/** a type that refers to itself and is a part of one that is exported */
export type Sent = number | Message
type Part = { readonly again: Part[] } | { readonly whole: Whole }
export interface Whole {
  readonly parts: readonly (Part | boolean)[]
}
interface Parcel {
  readonly weight: number
  readonly inside?: Parcel
}
export function parcel({ weight }: Parcel): number {
  return weight
}
/** a type that refers to itself and has a name by a function alone, which is called the same */
export type ParcelArguments = Parameters<typeof parcel>
export interface DocumentList extends Array<DocumentValue> {}
export interface DocumentMap {
  readonly [key: string]: DocumentValue
}
/** values of JSON, by interfaces */
export type DocumentValue = string | boolean | null | DocumentMap | DocumentList
/** a field beside an index signature that says otherwise */
export type Letters = { [letter: string]: Letters } & { end?: boolean }
/** a tuple whose open end leads back to it */
export type Branching = [head: string, ...tail: Branching[]]
/** a tuple whose optional places lead back to it */
export type Forked = [value: number, left?: Forked, right?: Forked]
/** what can be iterated over and leads back */
export interface Pantry {
  readonly entries: Iterable<Pantry>
  readonly byPlace: ArrayLike<Pantry>
  readonly known: WeakSet<Pantry>
}
