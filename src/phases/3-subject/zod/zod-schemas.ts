import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { Outcome } from '../../../ir/outcome.ts'
import { rootKey, type Schemas } from '../../../ir/schema-model.ts'
import type { Code, Located } from '../../../ir/source.ts'
import type { Spec } from '../../../ir/spec.ts'
import { readZod, zodId } from './read-zod.ts'
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

/** The schemas of a spec with those of zod among them; `valueOf` gives what an export is at run time. */
export function withZodSchemas(
  schemas: Schemas,
  uses: readonly ZodUse[],
  valueOf: (path: readonly string[]) => unknown,
): Outcome<Schemas, Diagnostic> {
  const roots = new Map(schemas.roots)
  const components = new Map(schemas.components)
  const diagnostics: Diagnostic[] = []
  const named = new Map(
    uses.flatMap(({ from }): readonly (readonly [ZodSchema, string])[] => {
      const value = valueOf(from.text.split('.'))
      return isZodSchema(value) ? [[value, from.text]] : []
    }),
  )
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
    const type: CodeText = { text: input.text, uses: [first] }
    for (const [id, component] of read.components)
      components.set(id, {
        ...component,
        dialect: 'zod',
        ...(id === zodId(from.text) && { type }),
        ...(read.isSeenOtherwise && { seenOtherwise: true }),
      })
    roots.set(rootKey('zod', from), zodId(from.text))
  }
  return { value: withUnread({ roots, components }, uses), diagnostics }
}

const isZodThree = (value: unknown) => typeof value === 'object' && value !== null && '_def' in value
