import type { SchemaComponent, SchemaNode } from '../../../ir/schema-model.ts'
import { readersOfTypes } from './type-readers.ts'
import { checkRules } from './check-rules.ts'
import type { ZodReading } from './zod-reading.ts'
import type { ZodSchema } from './zod-schema.ts'

/** What a zod schema takes, as rules. */
export interface ReadZod {
  readonly components: ReadonlyMap<string, Omit<SchemaComponent, 'dialect'>>
  /** Only the schema itself can judge a part of it: a `refine`, a `trim` before a length. */
  readonly needsItself: boolean
  /** TypeScript sees its values as more than they are made of: an enum, a template. */
  readonly isSeenOtherwise: boolean
  readonly faults: readonly string[]
}

/** Reads the schema of an export by what zod shows of it; one that holds itself becomes a component. */
export function readZod(root: ZodSchema, name: string): ReadZod {
  const components = new Map<string, Omit<SchemaComponent, 'dialect'>>()
  const open = new Map<ZodSchema, { readonly id: string; used: boolean }>()
  const faults: string[] = []
  let needsItself = false
  let isSeenOtherwise = false
  const read = (schema: ZodSchema, place: string): SchemaNode => {
    const again = open.get(schema)
    if (again) {
      again.used = true
      return { place, rules: [{ kind: 'ref', name: '$ref', id: again.id }] }
    }
    const entry = { id: `zod ${place}`, used: schema === root }
    open.set(schema, entry)
    const node = readOne(schema, place)
    open.delete(schema)
    if (!entry.used) return node
    components.set(entry.id, { name: nameOf(place), node })
    return { place: `${place} itself`, rules: [{ kind: 'ref', name: '$ref', id: entry.id }] }
  }
  const readOne = (schema: ZodSchema, place: string): SchemaNode => {
    const reading: ZodReading = {
      read: (inner, step) => read(inner, `${place}${step}`),
      place,
      fault: (reason) => faults.push(`${place}: ${reason}`),
      askItself: () => (needsItself = true),
      seeOtherwise: () => (isSeenOtherwise = true),
    }
    const { type } = schema._zod.def
    const reader = readersOfTypes[type]
    if (!reader) {
      reading.fault(`a schema of type \`${type}\` has no values that could be made`)
      return { place, rules: [] }
    }
    return { place, rules: [...reader(schema, reading), ...checkRules(schema, reading)] }
  }
  read(root, name)
  return { components, needsItself, isSeenOtherwise, faults }
}

const nameOf = (place: string) =>
  place.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
