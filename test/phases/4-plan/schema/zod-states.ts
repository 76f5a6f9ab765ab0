import type { z } from 'zod'

type Schema = z.ZodType
type Definition = Readonly<Record<string, unknown>> & { readonly type: string }
const definition = (schema: Schema) => schema._zod.def as unknown as Definition

interface Part {
  readonly schema: Schema
  /** The part of a value that it speaks of; nothing where there is none. */
  readonly of: (value: unknown) => readonly unknown[]
  readonly step: string
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const fieldsOf = (value: unknown, name: string) => (isMap(value) && name in value ? [value[name]] : [])

/** Schemas inside of a schema, and where their values are. */
const parts: Readonly<Record<string, (def: Definition) => readonly Part[]>> = {
  object: ({ shape }) =>
    Object.entries(shape as Readonly<Record<string, Schema>>).map(([name, schema]) => ({
      schema,
      of: (value) => fieldsOf(value, name),
      step: `/${name}`,
    })),
  array: ({ element }) => [
    {
      schema: element as Schema,
      of: (value) => (Array.isArray(value) ? (value as unknown[]) : []),
      step: '/*',
    },
  ],
  tuple: ({ items }) =>
    (items as readonly Schema[]).map((schema, index) => ({
      schema,
      of: (value) => (Array.isArray(value) && index < value.length ? [value[index] as unknown] : []),
      step: `/${index}`,
    })),
  record: ({ valueType }) => [
    { schema: valueType as Schema, of: (value) => (isMap(value) ? Object.values(value) : []), step: '/~' },
  ],
  map: ({ valueType, keyType }) => [
    {
      schema: valueType as Schema,
      of: (value) => (value instanceof Map ? [...value.values()] : []),
      step: '/~',
    },
    {
      schema: keyType as Schema,
      of: (value) => (value instanceof Map ? [...value.keys()] : []),
      step: '/~key',
    },
  ],
  set: ({ valueType }) => [
    { schema: valueType as Schema, of: (value) => (value instanceof Set ? [...value] : []), step: '' },
  ],
  union: ({ options }) =>
    (options as readonly Schema[]).map((schema, index) => ({
      schema,
      of: (value) => (schema.safeParse(value).success ? [value] : []),
      step: `|${index}`,
    })),
}
const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch'])
for (const type of wrappers)
  Object.assign(parts, {
    [type]: ({ innerType }: Definition): readonly Part[] => [
      {
        schema: innerType as Schema,
        of: (value) => (value === undefined ? [] : [value]),
        step: '',
      },
    ],
  })

/** The values that a schema knows one by one. */
function choicesOf({ type, values, entries }: Definition): readonly unknown[] {
  if (type === 'boolean') return [true, false]
  if (type === 'literal') return values as readonly unknown[]
  if (type !== 'enum') return []
  const all = Object.entries(entries as Readonly<Record<string, unknown>>)
  return all.filter(([key]) => !all.some(([, value]) => value === Number(key))).map(([, value]) => value)
}

/** What happens in the values of a schema when all that may happen does: each branch, each literal, each absence. */
export function statesOf(schema: Schema, place = '', open: readonly Schema[] = []): readonly string[] {
  if (open.includes(schema)) return []
  const def = definition(schema)
  const inner = (parts[def.type]?.(def) ?? []).flatMap(({ schema: part, step }) => [
    ...(def.type === 'union' || def.type === 'array' || def.type === 'object' ? [`${place}${step}`] : []),
    ...statesOf(part, `${place}${step}`, [...open, schema]),
  ])
  const absent = { optional: 'undefined', default: 'undefined', nullable: 'null' }[def.type]
  return [
    ...choicesOf(def).map((value) => `${place}=${String(value)}`),
    ...(absent === undefined ? [] : [`${place}=${absent}`]),
    ...inner,
  ].filter((state) => !isNever(schema, state))
}

/** No value is where none may be, and nothing is absent where it must not be. */
function isNever(schema: Schema, state: string): boolean {
  const { type, shape } = definition(schema) as { type: string; shape?: Readonly<Record<string, Schema>> }
  if (type === 'nonoptional') return state.endsWith('=undefined')
  const field = shape?.[state.split('/').at(-1) ?? '']
  const inner = field && (definition(field).innerType as Schema | undefined)
  return inner !== undefined && definition(inner).type === 'never'
}

/** The states that a value is in. */
export function statesIn(schema: Schema, value: unknown, place = ''): readonly string[] {
  const def = definition(schema)
  const isAbsent = value === undefined || (value === null && def.type === 'nullable')
  return [
    ...(choicesOf(def).includes(value) ? [`${place}=${String(value)}`] : []),
    ...(isAbsent ? [`${place}=${String(value)}`] : []),
    ...(parts[def.type]?.(def) ?? []).flatMap(({ schema: part, of, step }) => {
      const inner = of(value)
      const isField = def.type === 'object' && inner.length === 0
      if (isField && definition(part).type !== 'object') return [`${place}${step}=undefined`]
      return [
        ...(inner.length > 0 ? [`${place}${step}`] : []),
        ...inner.flatMap((each) => statesIn(part, each, `${place}${step}`)),
      ]
    }),
  ]
}
