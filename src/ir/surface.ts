/** What a subject shows to whoever reads its declarations: names, types and doc comments, no body. */
export interface Surface {
  readonly functions: readonly SurfaceFunction[]
  readonly classes: readonly SurfaceClass[]
  /** All names that the module exports, and the one that a spec's code gives to its default export. */
  readonly names: readonly string[]
  /** The name of the default export in a spec's code; undefined when there is none. */
  readonly defaultExport: string | undefined
}

/** Something that can be called: a function, a static method, a method of an exported object or of an instance. */
export interface SurfaceFunction {
  readonly name: string
  /** How a spec's code reaches it: `parse`, `Money.parse`; of an instance's method only its name. */
  readonly call: string
  readonly parameters: readonly SurfaceParameter[]
  /** Of a promise, what it resolves to. */
  readonly result: Shape
  readonly async: boolean
  /** What the first parameter is, when the result is true: `value is Invoice`. */
  readonly guards: Shape | undefined
  readonly overloaded: boolean
  readonly doc: DocComment
}

export interface SurfaceParameter {
  readonly name: string
  readonly shape: Shape
  readonly optional: boolean
  readonly rest: boolean
}

export interface SurfaceClass {
  readonly name: string
  /** Extends `Error`. */
  readonly isError: boolean
  /** The expression that names the class with its type arguments: `Stack<number>`. */
  readonly call: string
  /** Undefined when it cannot be made: abstract, or its constructor is private. */
  readonly constructorOf: SurfaceFunction | undefined
  readonly methods: readonly SurfaceFunction[]
  readonly properties: readonly SurfaceField[]
  readonly doc: DocComment
}

export interface SurfaceField {
  readonly name: string
  readonly shape: Shape
  readonly optional: boolean
  readonly doc: DocComment
}

/** A comment, without its marks. */
export interface DocComment {
  readonly text: string
  readonly returns: string
  readonly throws: readonly ThrowsTag[]
}

/** `@throws {RangeError} when the count is negative` */
export interface ThrowsTag {
  readonly type: string
  readonly text: string
}

export const shapeKinds = [
  'number',
  'string',
  'boolean',
  'bigint',
  'literals',
  'date',
  'bytes',
  'list',
  'tuple',
  'set',
  'map',
  'dictionary',
  'object',
  'instance',
  'function',
  'unknown',
  'nothing',
  'other',
] as const
export type ShapeKind = (typeof shapeKinds)[number]

/** A type as far as rules need to know it. */
export interface Shape {
  readonly kind: ShapeKind
  /** How a spec writes it; undefined when it has no words for it. Type parameters are made `number` or `string`. */
  readonly text: string | undefined
  /** `null` or `undefined` may stand in its place. */
  readonly nullable: boolean
  readonly readonly: boolean
  /** A primitive with a brand: not every primitive is one. */
  readonly branded: boolean
  /** The name of an exported interface, alias, enum or class. */
  readonly name: string | undefined
  /** Of lists, sets, maps and dictionaries. */
  readonly element: Shape | undefined
  /** Of objects, to a few levels. */
  readonly fields: readonly SurfaceField[]
  /** Of `literals`. */
  readonly values: readonly (string | number | boolean)[]
  /** Of functions: how many parameters, and what they give. */
  readonly takes: readonly Shape[]
  readonly gives: Shape | undefined
}
