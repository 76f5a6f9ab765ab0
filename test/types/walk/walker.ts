import type ts from 'typescript'

/** Something that must show in some value: a branch, an absence, a literal. */
export interface Point {
  readonly label: string
  seen: boolean
}

/** What the compiler says of a type, as a judge of values. It knows nothing of how gen-props reads types. */
export interface Walker {
  /** What is wrong with a value; undefined when it is one of the type. */
  readonly fault: (value: unknown) => string | undefined
  /** Marks the points that a value shows; it has been accepted. */
  readonly note: (value: unknown) => void
}

/** A part of a value that only time tells. */
export interface Later {
  readonly walker: Walker
  readonly values: AsyncIterable<unknown>
}

export interface Walk {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  /** What the module of the types exports when it runs: enums, classes, symbols. */
  readonly runtime: Readonly<Record<string, unknown>>
  readonly points: Point[]
  readonly later: Later[]
  /** Calls that are left for the judging of a value: what a function gives may have functions again, without end. */
  readonly calls: { deep: number; left: [outside: number, inside: number] }
  /** The walker of a type that stands at a path; a type inside of itself has one walker. */
  readonly walk: (type: ts.Type, path: string) => Walker
  /** The same walk, but nothing that it meets has to show in any value. */
  readonly quietly: () => Walk
}

/** Says how to judge values of a type when the type is of its form. */
export type Form = (type: ts.Type, walk: Walk, path: string) => Walker | undefined

export const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'object' && value !== null) return Object.prototype.toString.call(value)
  return typeof value === 'bigint' ? `${value}n` : String(value)
}

/** A walker for values that need but one test. */
export const plainly = (fits: (value: unknown) => boolean, wanted: string): Walker => ({
  fault: (value) => (fits(value) ? undefined : `${shown(value)} is not ${wanted}`),
  note: () => undefined,
})

export const addPoint = (walk: Pick<Walk, 'points'>, label: string): Point => {
  const point = { label, seen: false }
  walk.points.push(point)
  return point
}

export const firstFault = <Item>(
  items: Iterable<Item>,
  faultOf: (item: Item) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const fault = faultOf(item)
    if (fault !== undefined) return fault
  }
  return undefined
}
