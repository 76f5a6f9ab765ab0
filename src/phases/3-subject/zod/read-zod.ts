import type { SchemaComponent, SchemaNode } from '../../../ir/schema-model.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import { checkRules } from './check-rules.ts'
import { unread } from './types/instances.ts'
import { readersOfTypes } from './types/readers-of-types.ts'
import type { Step, ZodReading } from './zod-reading.ts'
import type { ZodSchema } from './zod-schema.ts'

/** What a zod schema takes, as rules. */
export interface ReadZod {
  readonly components: ReadonlyMap<string, Omit<SchemaComponent, 'dialect'>>
  /** TypeScript sees its values as more than they are made of: an enum, a template. */
  readonly isSeenOtherwise: boolean
}

interface Entry {
  readonly id: string
  used: boolean
}

/** The export that is read: its name, and the code that gives it; `named` are the other exports that the spec draws from. */
interface ZodExport {
  readonly name: string
  readonly schema: CodeText
  readonly named: ReadonlyMap<ZodSchema, string>
}

/** What the schema of an export is called among the components. */
export const zodId = (name: string): string => `zod ${name}`

/**
 * Reads the schema of an export by what zod shows of it; one that holds itself becomes a component, and one that the spec
 * draws from by its own name is left to that.
 */
export function readZod(root: ZodSchema, { name, schema: code, named }: ZodExport): ReadZod {
  const components = new Map<string, Omit<SchemaComponent, 'dialect'>>()
  const open = new Map<ZodSchema, Entry>()
  let isSeenOtherwise = false
  const read = (schema: ZodSchema, place: string, steps: readonly string[]): SchemaNode => {
    const again = open.get(schema)
    if (again) {
      again.used = true
      return { place, rules: [{ kind: 'ref', name: '$ref', id: again.id }] }
    }
    const other = schema === root ? undefined : named.get(schema)
    if (other !== undefined) return { place, rules: [{ kind: 'ref', name: '$ref', id: zodId(other) }] }
    const entry = { id: zodId(place), used: schema === root }
    open.set(schema, entry)
    const node = readOne(schema, place, steps)
    open.delete(schema)
    if (!entry.used) return node
    components.set(entry.id, { name: nameOf(place), node })
    return { place: `${place} itself`, rules: [{ kind: 'ref', name: '$ref', id: entry.id }] }
  }
  const readOne = (schema: ZodSchema, place: string, steps: readonly string[]): SchemaNode => {
    const reading: ZodReading = {
      read: (inner, { shown, along }: Step) => read(inner, `${place}${shown}`, [...steps, ...along]),
      place,
      askItself: () => ({ kind: 'checked', name: 'custom', judge: { schema: code, steps } }),
      seeOtherwise: () => (isSeenOtherwise = true),
    }
    const { type } = schema._zod.def
    const reader = readersOfTypes[type]
    if (!reader) return { place, rules: [unread(`a schema of type \`${type}\` is not known`, place)] }
    return { place, rules: [...reader(schema, reading), ...checkRules(schema, reading)] }
  }
  read(root, name, [])
  return { components, isSeenOtherwise }
}

const nameOf = (place: string) =>
  place.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
