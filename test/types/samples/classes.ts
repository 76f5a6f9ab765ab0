/** a class, made by its constructor */
export class Point {
  readonly x: number
  readonly y: number
  constructor(x: number, y: number) {
    this.x = x
    this.y = y
  }
  length(): number {
    return Math.hypot(this.x, this.y)
  }
}
export class WithoutConstructor {
  count = 0
}
export class WithPrivate {
  readonly #secret: string
  private readonly other: number
  constructor(secret: string, other = 1) {
    this.#secret = secret
    this.other = other
  }
  reveal(): string {
    return `${this.#secret}${this.other}`
  }
}
/** a class that extends another */
export class Point4 extends Point {
  readonly w: string
  constructor(x: number, w: string) {
    super(x, 0)
    this.w = w
  }
}
export class Inherits extends Point {}
/** a class with a parameter */
export class Holder<T> {
  readonly held: T
  constructor(held: T) {
    this.held = held
  }
}
export type HolderOfText = Holder<string>
export class Listed {
  readonly all: readonly string[]
  constructor(...all: string[]) {
    this.all = all
  }
}
export class Options {
  readonly name: string
  constructor(options: { readonly name: string; readonly retries?: number }) {
    this.name = options.name
  }
}
export class Overloaded {
  readonly text: string
  constructor(text: string)
  constructor(number: number, radix: 2 | 16)
  constructor(value: string | number, radix?: number) {
    this.text = typeof value === 'string' ? value : value.toString(radix)
  }
}
/** an error of the subject */
export class NotFoundError extends Error {
  readonly id: string
  constructor(id: string) {
    super(`no ${id}`)
    this.id = id
  }
}
export abstract class AbstractShape {
  abstract area(): number
}
export class Circle extends AbstractShape {
  readonly radius: number
  constructor(radius: number) {
    super()
    this.radius = radius
  }
  area(): number {
    return this.radius ** 2
  }
}
export class Statics {
  static readonly zero = new Statics(0)
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}
export interface Segment {
  readonly from: Point
  readonly to?: Point
  readonly via: Point[]
}
export type Figure = Point | Circle
export type NullablePoint = Point | null
export class Linked {
  readonly value: number
  readonly next: Linked | undefined
  constructor(value: number, next?: Linked) {
    this.value = value
    this.next = next
  }
}
export class Getter {
  readonly #cents: number
  constructor(cents: number) {
    this.#cents = cents
  }
  get euros(): number {
    return this.#cents / 100
  }
}
export class Stack<T> {
  #items: T[] = []
  push(item: T): void {
    this.#items.push(item)
  }
}
export type NumberStack = Stack<number>
export class Labelled {
  readonly name: string
  constructor(name: Labelled['name']) {
    this.name = name
  }
}
/** what only looks like a class: the fields */
export type PointFields = Pick<Point, 'x' | 'y'>
/** a class with a parameter that holds itself */
export class Twig<T> {
  readonly value: T
  readonly twigs: readonly Twig<T>[]
  constructor(value: T, twigs: readonly Twig<T>[] = []) {
    this.value = value
    this.twigs = twigs
  }
}
export type NumberTwig = Twig<number>
/** a class with a parameter that holds others made of it */
export class Shelf<T, Label extends string = 'plain'> {
  readonly top: Holder<[T, Label]>
  readonly below: Shelf<T, Label> | null
  constructor(top: Holder<[T, Label]>, below: Shelf<T, Label> | null) {
    this.top = top
    this.below = below
  }
}
export type DateShelf = Shelf<Date>
export type Shown<T> = T extends string ? { readonly text: T } : { readonly item: T }
export class Display<T> {
  readonly shown: Shown<T>
  constructor(shown: Shown<T>) {
    this.shown = shown
  }
}
export type TextDisplay = Display<'on' | 'off'>
/** a class that takes only texts of a form */
export class ReleaseName {
  readonly #parts: readonly string[]
  constructor(text: string) {
    if (!/^\d+\.\d+\.\d+$/.test(text)) throw new TypeError(`Invalid release: ${text}`)
    this.#parts = text.split('.')
  }
  name(): string {
    return this.#parts.join('.')
  }
}
export type NamedRelease = { readonly version: string | ReleaseName }
interface Unheard {
  readonly volume: number
}
/** a generic class of a type that is not exported */
export type QuietDisplay = Display<Unheard> | string
/** the class itself */
export type PointClass = typeof Point
/** a class in a namespace */
export namespace Engines {
  export class Motor {
    readonly power: number
    constructor(power: number) {
      this.power = power
    }
  }
  export enum Fuel {
    Petrol = 'petrol',
    Power = 'power',
  }
  export interface Car {
    readonly motor: Motor
    readonly fuel: Fuel
    readonly tows?: Car
  }
}
export type Garage = readonly Engines.Car[] | Engines.Motor
/** a class that extends a list: its elements are put in, as its constructor takes a size */
export class Readings extends Array<number> {
  total(): number {
    return this.reduce((sum, one) => sum + one, 0)
  }
}
/** a class that extends a typed array */
export class Frame extends Uint8Array {}
/** a class that extends what refuses most texts */
export class Link extends URL {}
