// Types that no value can be made for, or that say too little: `expected.json` holds what is told of each.
import type { Token, Handle } from './opaque.js'

export abstract class Shape {
  abstract area(): number
}
export class Circle extends Shape {
  constructor(readonly radius: number) {
    super()
  }
  area() {
    return this.radius
  }
}
export class Square extends Shape {
  constructor(readonly side: number) {
    super()
  }
  area() {
    return this.side
  }
}
/** No class is of it. */
export abstract class Clock {
  abstract now(): number
}
export class Session {
  private constructor(readonly user: string) {}
  static open(user: string): Session {
    return new Session(user)
  }
}
export class Vault {
  protected constructor(readonly key: string) {}
}
export const openVault = (key: string, floor: number, open?: boolean): Vault => {
  throw new Error(`${key} ${floor} ${open}`)
}
export class Singleton {
  static readonly one = new Singleton()
  private constructor() {}
}
export const singleton: Singleton = Singleton.one
class Hidden {
  readonly mark = 1
  #secret = 2
  reveal() {
    return this.#secret
  }
}
export interface Guarded {
  readonly inside: Hidden
}
const hiddenKey: unique symbol = Symbol('hidden')
export type OwnKey = typeof hiddenKey
export interface Keyed {
  readonly [hiddenKey]: number
  readonly name: string
}
export type Nothing = never
export type Contradiction = string & number
export interface Box {
  readonly inside: Box
}
export type Loop = [Loop]
export interface Yin {
  readonly yang: Yang
}
export interface Yang {
  readonly yin: Yin
}
export type Wrapped = { readonly wrapped: Promise<Wrapped> }
export interface Constructible {
  new (name: string): Circle
  (name: string): Circle
}
export type Maker = new (radius: number) => Circle
export type Choose = <Value>(values: readonly Value[]) => Value
export type Pick2 = <Left, Right>(left: Left) => Right
export interface Muddled {
  (value: { readonly a: string }): string
  (value: { readonly b: string }): number
}
export interface Customer {
  readonly name: string
  readonly session: Session
}
export interface Buyer {
  readonly clock: Clock
}
export interface Order {
  readonly id: string
  readonly buyer: Buyer
}
export interface Basket {
  readonly lines: readonly { readonly clock: Clock; readonly count: number }[]
}
export interface Grid {
  readonly cells: readonly (readonly Clock[])[]
}
export type Pair = [string, Clock]
export interface Registry {
  readonly clocks: Map<string, Clock>
}
export interface Index {
  readonly byClock: Map<Clock, string>
}
export type Clocks = Record<string, Clock>
export type MaybeClock = string | Clock
export interface Labelled {
  readonly label: string | Clock
}
export interface Holder<Value> {
  readonly value: Value
}
export type ClockHolder = Holder<Clock>
export interface Ticker {
  tick(): Clock
}
export interface Later {
  readonly clock: Promise<Clock>
}
export interface Several {
  readonly clocks: Set<Clock>
}
export interface Tree {
  readonly clock: Clock
  readonly children: readonly Tree[]
}
export class Alarm {
  constructor(
    readonly label: string,
    readonly clock: Clock,
  ) {}
}
export interface Room {
  readonly alarm: Alarm
}
export type Either = { readonly kind: 'a'; readonly clock: Clock } | { readonly kind: 'b' }
export interface Uses {
  readonly token: Token
}
export interface Opened {
  readonly handle: Handle
}
export interface Streaming {
  readonly source: WeakKey & ReadableStreamLike
}
export interface ReadableStreamLike {
  readonly locked: never
}
export interface Strange {
  readonly 'odd key': Clock
}
export type Growing<Value> = { readonly value: Value; readonly next: Growing<Value[]> }
export type Grown = Growing<string>
export interface Proxied {
  readonly format: Intl.Segments
}
export interface Loose {
  readonly payload: any
  readonly nested: { readonly list: readonly any[] }
}
export type Anything = any
export interface Known {
  readonly payload: unknown
}
export type Guard = Readonly<Partial<Record<'left', Clock>>> & { readonly right: Clock }
export interface Deep {
  readonly a: { readonly b: { readonly c: readonly { readonly d: Clock }[] } }
}
export namespace Inner {
  export abstract class Engine {
    abstract run(): void
  }
}
export interface Car {
  readonly engine: Inner.Engine
}
export interface Node2<Self extends Node2<Self>> {
  readonly self: Self
}
export type Selfish = Node2<Ego>
export interface Ego extends Node2<Ego> {}
export interface Generator2 {
  readonly steps: Generator<Clock, string, unknown>
}

class Lamp {
  constructor(readonly watts: number) {}
}
export type { Lamp }
export interface Desk {
  readonly lamp: Lamp
}
/** A generic class that only a function of its own makes. */
export class Sealed<Value> {
  private constructor(readonly value: Value) {}
  static of<Value>(value: Value): Sealed<Value> {
    return new Sealed(value)
  }
}
export interface Letter {
  readonly seal: Sealed<number>
}
export type EitherClock =
  { readonly kind: 'a'; readonly value: Clock } | { readonly kind: 'b'; readonly value: string }
export interface Fetcher {
  fetch<Body>(address: string): Promise<Body>
}
export interface Wrapper {
  wrap<Value>(value: Value): { readonly value: Value }
}
export interface Fluent<Value> {
  readonly value: Value
  map<Next>(next: (value: Value) => Next): Fluent<Next>
}
export type FluentText = Fluent<string>
export interface Plucker {
  pluck<Value, Key extends keyof Value>(value: Value, key: Key): Value[Key]
  keys<Value extends object>(value: Value): (keyof Value)[]
}
export interface Chooser {
  <Value>(value: Value): Value
  <Left, Right>(left: Left, right: Right): Left & Right
}
enum Channel {
  Post = 'post',
  Phone = 'phone',
}
export interface Channels {
  readonly [Channel.Post]: string
  readonly [Channel.Phone]: string
}
export interface Corner {
  readonly shy: import('./shy.ts').Shy
}
export const waxKey: unique symbol = Symbol('seal')
export interface Waxed {
  readonly name: string
  readonly [waxKey]: never
}
export interface Stamped {
  readonly at: Clock | `on-${string}` | "it's" | true | false | null
  readonly by: readonly string[] | Clock
}
