import type { SchemaNode } from '../../../ir/schema-model.ts'
import type { ZodSchema } from './zod-schema.ts'

/** A zod schema under way: how its parts are read, and what there is to say of the whole. */
export interface ZodReading {
  readonly read: (schema: ZodSchema, step: string) => SchemaNode
  readonly place: string
  readonly fault: (reason: string) => void
  readonly askItself: () => void
  readonly seeOtherwise: () => void
}
