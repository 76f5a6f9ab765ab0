import type { z } from 'zod'

type Schema = z.ZodType
type Definition = Readonly<Record<string, unknown>> & { readonly type: string }
const definition = (schema: Schema) => schema._zod.def as unknown as Definition

const codes: Readonly<Record<string, readonly string[]>> = {
  greater_than: ['too_small'],
  less_than: ['too_big'],
  multiple_of: ['not_multiple_of'],
  min_length: ['too_small'],
  max_length: ['too_big'],
  length_equals: ['too_small', 'too_big'],
  min_size: ['too_small'],
  max_size: ['too_big'],
  string_format: ['invalid_format'],
}

/** What zod tells of the wrong type; nothing where every type is right. */
const wrongType = (type: string): readonly string[] => {
  if (['any', 'unknown', 'catch', 'lazy', 'custom', 'pipe', 'transform', 'promise'].includes(type)) return []
  return type === 'literal' || type === 'enum' ? ['invalid_value'] : ['invalid_type']
}

const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly'])

type Inner = readonly (readonly [step: string, schema: Schema])[]

const insides: Readonly<Record<string, (def: Definition) => Inner>> = {
  object: ({ shape }) =>
    Object.entries(shape as Readonly<Record<string, Schema>>).map(([name, field]) => [
      `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
      field,
    ]),
  array: ({ element }) => [['/*', element as Schema]],
  tuple: ({ items }) => (items as readonly Schema[]).map((item, index) => [`/${index}`, item]),
  set: ({ valueType }) => [['', valueType as Schema]],
}

/** The rules of a schema as zod would tell of their breach, worked out from zod's own definitions; `*` is any item. */
export function rulesOf(schema: Schema, place = '', open: readonly Schema[] = []): readonly string[] {
  if (open.includes(schema)) return []
  const def = definition(schema)
  const inner = [...open, schema]
  if (wrappers.has(def.type)) return rulesOf(def.innerType as Schema, place, inner)
  if (def.type === 'union')
    return def.discriminator === undefined
      ? [`${place} invalid_union`]
      : [`${place}/${String(def.discriminator)} invalid_union`]
  if (def.coerce === true) return []
  const { catchall } = def as { readonly catchall?: Schema }
  const checks = ((def.checks as readonly Schema[] | undefined) ?? []).map(definition)
  const named = [...(typeof def.check === 'string' ? [def] : []), ...checks]
  return [
    ...wrongType(def.type).map((code) => `${place} ${code}`),
    ...(catchall && definition(catchall).type === 'never' ? [`${place} unrecognized_keys`] : []),
    ...named.flatMap(({ check }) => (codes[String(check)] ?? []).map((code) => `${place} ${code}`)),
    ...(insides[def.type]?.(def) ?? []).flatMap(([step, part]) => rulesOf(part, `${place}${step}`, inner)),
  ]
}
