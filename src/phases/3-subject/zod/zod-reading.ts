import type { SchemaNode, SchemaRule, ValueType } from '../../../ir/schema-model.ts'
import type { ZodSchema } from './zod-schema.ts'

/** From a schema to a part of it: for messages, and along the definitions of zod. */
export interface Step {
  /** `.lines`, `[0]`. */
  readonly shown: string
  /** `shape`, `lines`. */
  readonly along: readonly string[]
}

/** A zod schema under way: how its parts are read, and what there is to say of the whole. */
export interface ZodReading {
  readonly read: (schema: ZodSchema, step: Step) => SchemaNode
  readonly place: string
  /** Only the schema itself can judge its values. */
  readonly askItself: () => SchemaRule
  readonly seeOtherwise: () => void
}

export type Definition = Readonly<Record<string, unknown>>
export type ReadCheck = (check: Definition, of: ValueType, reading: ZodReading) => readonly SchemaRule[]

export type ReadType = (schema: ZodSchema, reading: ZodReading) => readonly SchemaRule[]

/** A rule without a name is none that could be broken. */
export const unbreakable = ''

/** A part that stands in the place of the whole. */
export const within = (...along: readonly string[]): Step => ({ shown: '', along })

export const inner = (schema: ZodSchema, key: string): ZodSchema => schema._zod.def[key] as ZodSchema
