import type { CodeText, JudgePlan } from '../../../ir/leaf-plan.ts'
import type { PresetName } from '../../../ir/preset-name.ts'
import type { CoercedType, Limit, RuleOf, SchemaNode, ValueType } from '../../../ir/schema-model.ts'
import type { Data } from '../../../ir/source.ts'
import type { Pattern } from '../patterns/text-rules.ts'

/** A schema that values must keep, or must not. */
export interface Term {
  readonly node: SchemaNode
  readonly holds: boolean
  /** A condition for others: its own rules are none that could be broken alone. */
  readonly kept: boolean
}

/** A property that must be there, besides those with a name. */
export interface Extra {
  /** What its key matches; undefined for a key that no rule speaks of. */
  readonly pattern: string | undefined
  /** What its key is. */
  readonly key: readonly Term[]
  readonly terms: readonly Term[]
}

/** A rule that speaks of parts of a value. */
interface Spoken {
  readonly kept: boolean
  /** It was told in what must not hold: what it speaks of is left over for `unevaluated` rules all the same. */
  readonly unheard?: boolean
}

/** Items of which a list holds some. */
interface Wanted {
  readonly terms: readonly Term[]
  readonly least: number
  readonly most: number
  readonly unheard?: boolean
}

/** Values of one type, by all that is asked of them: what schemas are taken apart into, and drawn by. */
export interface Shape {
  readonly type: ValueType
  readonly values: readonly Data[] | undefined
  readonly excluded: readonly Data[]
  readonly low: Limit | undefined
  readonly high: Limit | undefined
  /** Whole numbers only, or none of them. */
  readonly integer: boolean | undefined
  readonly steps: readonly number[]
  readonly offSteps: readonly number[]
  /** Lengths of strings and lists, numbers of properties and entries. */
  readonly least: number
  readonly most: number
  readonly patterns: readonly Pattern[]
  readonly antiPatterns: readonly Pattern[]
  readonly formats: readonly string[]
  readonly antiFormats: readonly string[]
  readonly objects: readonly (Spoken & { readonly rule: RuleOf<'properties'> })[]
  readonly closed: readonly RuleOf<'closed'>[]
  readonly required: readonly string[]
  readonly forbidden: readonly string[]
  readonly fields: readonly { readonly name: string; readonly term: Term }[]
  readonly names: readonly Term[]
  readonly extras: readonly Extra[]
  readonly lists: readonly (Spoken & { readonly rule: RuleOf<'items'> })[]
  readonly cells: readonly { readonly index: number; readonly term: Term }[]
  readonly contains: readonly Wanted[]
  /** No two items are equal, or two of them are. */
  readonly unique: boolean | undefined
  readonly keys: readonly Term[]
  readonly members: readonly Term[]
  readonly conditions: readonly CodeText[]
  readonly judges: readonly JudgePlan[]
  /** Steps of bigints. */
  readonly bigSteps: readonly string[]
  /** An instance of which class. */
  readonly instance: PresetName | undefined
  readonly media: readonly string[] | undefined
  readonly coerced: CoercedType | undefined
  /** Why nobody can tell how to make them. */
  readonly unread: { readonly at: string; readonly reason: string } | undefined
  /** The rule that was to be broken is. */
  readonly broken: boolean
}

/** All values of a type. */
export const anyOfType = (type: ValueType): Shape => ({
  type,
  values: undefined,
  excluded: [],
  low: undefined,
  high: undefined,
  integer: undefined,
  steps: [],
  offSteps: [],
  least: 0,
  most: Infinity,
  patterns: [],
  antiPatterns: [],
  formats: [],
  antiFormats: [],
  objects: [],
  closed: [],
  required: [],
  forbidden: [],
  fields: [],
  names: [],
  extras: [],
  lists: [],
  cells: [],
  contains: [],
  unique: undefined,
  keys: [],
  members: [],
  conditions: [],
  judges: [],
  bigSteps: [],
  instance: undefined,
  media: undefined,
  coerced: undefined,
  unread: undefined,
  broken: false,
})

/** All types that values of JSON have. */
export const jsonTypes: readonly ValueType[] = ['null', 'boolean', 'number', 'string', 'array', 'object']

/** All types that are told apart in values of JavaScript. */
export const allTypes: readonly ValueType[] = [
  ...jsonTypes,
  ...(['undefined', 'bigint', 'date', 'nan', 'symbol', 'map', 'set'] as const),
  ...(['function', 'promise', 'file', 'instance'] as const),
]

/** The schemas that a property must keep. */
export function termsOfProperty(shape: Shape, name: string): readonly Term[] {
  const declared = shape.objects.flatMap(({ rule, kept }) => {
    const named = rule.named.filter((each) => each.name === name)
    const matching = rule.patterns.filter(({ source }) => new RegExp(source, 'u').test(name))
    const nodes = [...named, ...matching].map(({ node }) => node)
    const all = nodes.length === 0 && rule.rest ? [rule.rest] : nodes
    return all.map((node): Term => ({ node, holds: true, kept }))
  })
  return [...declared, ...shape.fields.filter((field) => field.name === name).map(({ term }) => term)]
}

/** No rule lets a property of this name be there. */
export const isShut = ({ closed, forbidden }: Shape, name: string): boolean =>
  forbidden.includes(name) ||
  closed.some(
    ({ names, patterns }) =>
      !names.includes(name) && !patterns.some((source) => new RegExp(source, 'u').test(name)),
  )

/** The schemas that the item at a position must keep; `undefined` stands for those behind all positions. */
export function termsOfItem(shape: Shape, index: number | undefined): readonly Term[] {
  const declared = shape.lists.flatMap(({ rule, kept }) => {
    const node = index === undefined ? rule.rest : (rule.prefix[index] ?? rule.rest)
    return node ? [{ node, holds: true, kept }] : []
  })
  return [...declared, ...shape.cells.filter((cell) => cell.index === index).map(({ term }) => term)]
}

/** How many items have a schema of their own position. */
export const positionsOf = ({ lists, cells }: Shape): number =>
  Math.max(0, ...lists.map(({ rule }) => rule.prefix.length), ...cells.map(({ index }) => index + 1))

/** The names that rules speak of. */
export const namesOf = ({ objects, required, fields }: Shape): readonly string[] => [
  ...new Set([
    ...objects.flatMap(({ rule }) => rule.named.map(({ name }) => name)),
    ...required,
    ...fields.map(({ name }) => name),
  ]),
]
