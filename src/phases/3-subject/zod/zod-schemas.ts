import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { Outcome } from '../../../ir/outcome.ts'
import { rootKey, type Schemas } from '../../../ir/schema-model.ts'
import type { Code, Located } from '../../../ir/source.ts'
import type { Spec } from '../../../ir/spec.ts'
import { readZod, zodId, type ReadZod } from './read-zod.ts'
import { isZodSchema, type ZodSchema } from './zod-schema.ts'

/** What stands behind `zod:`. */
export interface ZodUse {
  readonly from: Located
  readonly input: Code
}

/** The zod schemas that a spec names anywhere. */
export function zodUsesIn({ factories, invariants }: Spec): readonly ZodUse[] {
  const found: ZodUse[] = []
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    if ('kind' in part && part.kind === 'zod' && 'from' in part) found.push(part as unknown as ZodUse)
    Object.values(part).forEach(visit)
  }
  visit([factories, invariants])
  return found
}

/** What cannot be read is told, and stands for anything: one fault is enough. */
export function withUnread(schemas: Schemas, uses: readonly ZodUse[]): Schemas {
  const roots = new Map(schemas.roots)
  const components = new Map(schemas.components)
  for (const { from } of uses) {
    const id = `unread ${from.text}`
    if (roots.has(rootKey('zod', from))) continue
    roots.set(rootKey('zod', from), id)
    components.set(id, { name: from.text, node: { place: from.text, rules: [] }, dialect: 'zod' })
  }
  return { roots, components }
}

/** What exports are at run time. */
export interface ZodValues {
  readonly valueOf: (path: readonly string[]) => unknown
  /** All that the subject exports, by name: schemas that stand in others are called by their names. */
  readonly exports: ReadonlyMap<string, unknown>
}

/** The schemas of a spec with those of zod among them. */
export function withZodSchemas(
  schemas: Schemas,
  uses: readonly ZodUse[],
  { valueOf, exports }: ZodValues,
): Outcome<Schemas, Diagnostic> {
  const roots = new Map(schemas.roots)
  const components = new Map(schemas.components)
  const diagnostics: Diagnostic[] = []
  const asked = new Map(
    uses.flatMap(({ from }): readonly (readonly [ZodSchema, string])[] => {
      const value = valueOf(from.text.split('.'))
      return isZodSchema(value) ? [[value, from.text]] : []
    }),
  )
  const named = new Map([...sharedIn(exports), ...asked])
  const add = (read: ReadZod, { name, type }: { readonly name: string; readonly type: CodeText }) => {
    for (const [id, component] of read.components)
      components.set(id, {
        ...component,
        dialect: 'zod',
        ...(id === zodId(name) && { type }),
        ...(read.isSeenOtherwise && { seenOtherwise: true }),
      })
  }
  for (const { from, input } of uses) {
    const value = valueOf(from.text.split('.'))
    const fault = (reason: string) =>
      diagnostics.push(diagnostic('plan/zod-unread', from.range, { name: from.text, reason }))
    if (!isZodSchema(value)) {
      fault(isZodThree(value) ? 'it is of zod 3' : 'it is no schema of zod 4')
      continue
    }
    const [first = from.text] = from.text.split('.')
    const read = readZod(value, { name: from.text, schema: { text: from.text, uses: [first] }, named })
    add(read, { name: from.text, type: { text: input.text, uses: [first] } })
    roots.set(rootKey('zod', from), zodId(from.text))
  }
  // What these lead to may lead to others in turn; a map gives what is added to it while it is walked.
  for (const component of components.values()) {
    const leadsTo = component.dialect === 'zod' ? refsIn(component) : new Set()
    for (const [value, name] of named) {
      if (components.has(zodId(name)) || !leadsTo.has(zodId(name))) continue
      const code: CodeText = { text: name, uses: [name] }
      const type: CodeText = { text: `(typeof ${name})['_zod']['input']`, uses: [name] }
      add(readZod(value, { name, schema: code, named }), { name, type })
    }
  }
  return { value: withUnread({ roots, components }, uses), diagnostics }
}

/** Exported schemas that are worth a function of their own. */
const sharedIn = (exports: ReadonlyMap<string, unknown>): readonly (readonly [ZodSchema, string])[] =>
  [...exports].flatMap(([name, value]) =>
    isZodSchema(value) && compound.has(value._zod.def.type) ? [[value, name] as const] : [],
  )

const compound: ReadonlySet<string> = new Set(['object', 'union', 'intersection', 'tuple', 'record'])

/** The components that rules refer to. */
function refsIn(part: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof part !== 'object' || part === null) return found
  if ('kind' in part && part.kind === 'ref' && 'id' in part) found.add(part.id)
  for (const each of Object.values(part)) refsIn(each, found)
  return found
}

const isZodThree = (value: unknown) => typeof value === 'object' && value !== null && '_def' in value
