export enum Size {
  Small = 'S',
  Large = 'L',
}
export type Currency = 'USD' | 'EUR'
export type Code = `${Currency}-${number}`
export type UserId = string & { readonly __brand: 'UserId' }

export interface Address {
  readonly street: string
  readonly zip?: number
}
export type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number }

export class Point {
  readonly x: number
  readonly y: number
  constructor(x: number, y: number) {
    this.x = x
    this.y = y
  }
}

export interface Everything {
  text: string
  number: number
  big: bigint
  flag: boolean
  nothing: null
  maybe: string | undefined
  size: Size
  currency: Currency
  code: Code
  id: UserId
  address: Address
  addresses: readonly Address[]
  pair: [string, number]
  open: [string, ...number[]]
  when: Date
  byName: Record<string, number>
  byCurrency: Record<Currency, number>
  map: Map<string, Date>
  set: Set<number>
  shape: Shape
  point: Point
  predicate: (text: string) => boolean
  later: Promise<number>
  bytes: Uint8Array
  anything: unknown
  optional?: { inner: string }
  callback?: () => void
  literal: 7
  tuple?: readonly [a: boolean, b?: string]
}

export interface Tree {
  value: number
  children: Tree[]
  twin?: Tree
}
export type Expression = number | { op: '+' | '*'; left: Expression; right: Expression }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

export function accepts(value: Everything): boolean {
  const checks = [
    typeof value.text === 'string',
    Number.isFinite(value.number),
    typeof value.big === 'bigint',
    typeof value.flag === 'boolean',
    value.nothing === null,
    value.maybe === undefined || typeof value.maybe === 'string',
    value.size === Size.Small || value.size === Size.Large,
    /^(USD|EUR)-/.test(value.code),
    typeof value.id === 'string',
    typeof value.address.street === 'string' && !('zip' in value.address && value.address.zip === undefined),
    Array.isArray(value.addresses),
    value.pair.length === 2 && typeof value.pair[1] === 'number',
    typeof value.open[0] === 'string' && value.open.slice(1).every((item) => typeof item === 'number'),
    !Number.isNaN(value.when.getTime()),
    Object.values(value.byName).every((item) => typeof item === 'number'),
    Object.keys(value.byCurrency).length === 2,
    [...value.map.values()].every((item) => item instanceof Date),
    value.set instanceof Set,
    value.shape.kind === 'circle' ? typeof value.shape.radius === 'number' : typeof value.shape.side === 'number',
    value.point instanceof Point,
    typeof value.predicate('x') === 'boolean',
    value.later instanceof Promise,
    value.bytes instanceof Uint8Array,
    !('callback' in value),
    value.literal === 7,
    Object.getPrototypeOf(value) === Object.prototype,
    isObject(value.address),
  ]
  return checks.every(Boolean)
}

export const size = (tree: Tree): number =>
  1 + tree.children.reduce((total, child) => total + size(child), 0) + (tree.twin ? size(tree.twin) : 0)

export const evaluate = (expression: Expression): number =>
  typeof expression === 'number'
    ? expression
    : expression.op === '+'
      ? evaluate(expression.left) + evaluate(expression.right)
      : evaluate(expression.left) * evaluate(expression.right)
