import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { CodeText, JudgePlan } from './leaf-plan.ts'
import type { PresetName } from './preset-name.ts'
import { stringFormats } from './string-format.ts'
import type { Data, Located } from './source.ts'

/** What a value is at run time, as schemas tell values apart. */
export type ValueType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'array'
  | 'object'
  | 'undefined'
  | 'bigint'
  | 'date'
  | 'nan'
  | 'symbol'
  | 'map'
  | 'set'
  | 'function'
  | 'promise'
  | 'file'
  | 'instance'

/** A schema, whatever language it was written in: a value must keep all of the rules. */
export interface SchemaNode {
  /** Where it stands, for messages: `order.yaml#/properties/lines`. */
  readonly place: string
  readonly rules: readonly SchemaRule[]
}

/** What a rule is called by whoever checks it. */
interface Named {
  /** `minimum`, or the code of an issue of zod. */
  readonly name: string
  /** The property that the rule is about, where the rule is the object's. */
  readonly property?: string
  /** The fault is told at this place inside of the value. */
  readonly at?: string
  /** Others are looked at all the same where it is broken: zod's checks, but not its types. */
  readonly mild?: boolean
}

export interface NamedNode {
  readonly name: string
  readonly node: SchemaNode
}
export interface PatternNode {
  readonly source: string
  readonly node: SchemaNode
}

export type CoercedType = 'string' | 'number' | 'bigint' | 'date'

/** Properties by name and by pattern; `rest` speaks of all others. */
export interface PropertiesRule {
  readonly kind: 'properties'
  readonly named: readonly NamedNode[]
  readonly patterns: readonly PatternNode[]
  readonly rest: SchemaNode | undefined
}

/** Items by position; `rest` speaks of all others. */
export interface ItemsRule {
  readonly kind: 'items'
  readonly prefix: readonly SchemaNode[]
  readonly rest: SchemaNode | undefined
}

/** One of several schemas, or just one of them. */
interface EitherRule<Kind> {
  readonly kind: Kind
  readonly nodes: readonly SchemaNode[]
  /** What values of a branch have besides, as the discriminator of OpenAPI says; no rule that could be broken. */
  readonly marks?: readonly (SchemaNode | undefined)[]
  /** How a choice of zod tells of what is wrong inside of a branch. */
  readonly branches?: readonly ToldBranch[]
}

/** A branch of a choice, as one that tells what is wrong inside of it, and as one that is out of question. */
export interface ToldBranch {
  /** With only those rules that are told as the branch's own; undefined where none is. */
  readonly told: SchemaNode | undefined
  /** Without the rules that leave a branch in question. */
  readonly strict: SchemaNode | undefined
}

export interface Limit {
  /** Text for a bigint; milliseconds for a date. */
  readonly value: number | string
  readonly excluded: boolean
}

export type SchemaRule = Named &
  (
    | { readonly kind: 'never' }
    | { readonly kind: 'type'; readonly types: readonly (ValueType | 'integer')[] }
    | { readonly kind: 'values'; readonly values: readonly Data[] }
    | {
        readonly kind: 'limit'
        readonly of: 'number' | 'bigint' | 'date'
        readonly side: 'least' | 'most'
        readonly limit: Limit
      }
    | { readonly kind: 'step'; readonly step: number }
    | { readonly kind: 'bigStep'; readonly step: string }
    | {
        readonly kind: 'size'
        readonly of: ValueType
        readonly side: 'least' | 'most'
        readonly size: number
      }
    | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
    | { readonly kind: 'format'; readonly format: string }
    | { readonly kind: 'required'; readonly key: string }
    | PropertiesRule
    /** No other properties than these. */
    | { readonly kind: 'closed'; readonly names: readonly string[]; readonly patterns: readonly string[] }
    | { readonly kind: 'names'; readonly node: SchemaNode }
    | { readonly kind: 'needs'; readonly key: string; readonly needed: string }
    | { readonly kind: 'dependent'; readonly key: string; readonly node: SchemaNode }
    | ItemsRule
    | {
        readonly kind: 'contains'
        readonly node: SchemaNode
        readonly least: number
        readonly most: number | undefined
      }
    | { readonly kind: 'unique' }
    /** What no rule beside it, or applied in its place, has spoken of. */
    | { readonly kind: 'unevaluated'; readonly of: 'object' | 'array'; readonly node: SchemaNode | undefined }
    | { readonly kind: 'all'; readonly nodes: readonly SchemaNode[] }
    | EitherRule<'any'>
    | EitherRule<'one'>
    | { readonly kind: 'not'; readonly node: SchemaNode }
    | {
        readonly kind: 'when'
        readonly condition: SchemaNode
        readonly then: SchemaNode | undefined
        readonly otherwise: SchemaNode | undefined
      }
    | { readonly kind: 'ref'; readonly id: string }
    /** The entries of a Map, the elements of a Set. */
    | { readonly kind: 'entries'; readonly key: SchemaNode; readonly value: SchemaNode }
    | { readonly kind: 'elements'; readonly node: SchemaNode }
    /** What a function returns, a promise resolves to. */
    | { readonly kind: 'gives'; readonly node: SchemaNode }
    /** An instance of a class that the language brings. */
    | { readonly kind: 'instance'; readonly of: PresetName }
    /** Media types of a file. */
    | { readonly kind: 'media'; readonly types: readonly string[] }
    /** What can be made into a value of the type is as good. */
    | { readonly kind: 'coerced'; readonly to: CoercedType }
    /** The property is one of these, as the branches of a choice demand. */
    | { readonly kind: 'tagged'; readonly key: string; readonly values: readonly Data[] }
    /** A check that nothing can be made by: values are drawn, and the schema itself is asked. */
    | { readonly kind: 'checked'; readonly judge: JudgePlan }
    /** Values that a spec draws in their place. */
    | { readonly kind: 'given'; readonly plan: ArbitraryPlan }
    /** Values that nobody can tell how to make. */
    | { readonly kind: 'unread'; readonly reason: string; readonly place: string }
  )

export type RuleOf<Kind extends SchemaRule['kind']> = Extract<SchemaRule, { kind: Kind }>

/** A schema that has a name, because others refer to it. */
export interface SchemaComponent {
  /** What its function and its type are called after: `Order`. */
  readonly name: string
  readonly node: SchemaNode
  readonly dialect: 'json' | 'zod'
  /** How TypeScript writes the type of its values, where that is not told by the schema itself. */
  readonly type?: CodeText
  /** TypeScript sees more in its values than what they are made of. */
  readonly seenOtherwise?: boolean
}

/** The schemas that a spec draws from. */
export interface Schemas {
  /** By `rootKey`, the component that a `schema:` or `zod:` means. */
  readonly roots: ReadonlyMap<string, string>
  readonly components: ReadonlyMap<string, SchemaComponent>
}

export const noSchemas: Schemas = { roots: new Map(), components: new Map() }

/** Formats of schemas: what each is told by, or undefined for one that says nothing of the text. */
export const schemaFormats: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(stringFormats.map((format) => [format, format])),
  byte: 'byte',
  base64: 'byte',
  'idn-email': 'email',
  iri: 'uri',
  'iri-reference': 'uri-reference',
  'idn-hostname': 'hostname',
  binary: undefined,
  password: undefined,
  int32: undefined,
  int64: undefined,
  float: undefined,
  double: undefined,
}

/** The key of a `schema:` or `zod:` among the roots: paths are relative to the file that it stands in. */
export const rootKey = (kind: 'schema' | 'zod', { text, range }: Located): string =>
  `${kind} ${range.file} ${text}`
