import type { SchemaNode, SchemaRule, ValueType } from '../../../ir/schema-model.ts'
import type { Data } from '../../../ir/source.ts'
import type { ZodReading } from './zod-reading.ts'
import { isZodSchema, type ZodSchema } from './zod-schema.ts'

type ReadType = (schema: ZodSchema, reading: ZodReading) => readonly SchemaRule[]

/** A rule without a name is none that could be broken. */
const unbreakable = ''

const ofType =
  (...types: readonly (ValueType | 'integer')[]): ReadType =>
  ({ _zod: { def } }) => [{ kind: 'type', name: def.coerce === true ? unbreakable : 'invalid_type', types }]

const inner = (schema: ZodSchema, key: string): ZodSchema => schema._zod.def[key] as ZodSchema
const through =
  (key: string): ReadType =>
  (schema, { read }) =>
    read(inner(schema, key), '').rules

/** The rules with one more type that they take; rules of other types say nothing about it. */
const also =
  (type: 'null' | 'undefined'): ReadType =>
  (schema, { read, place }) => {
    const node = read(inner(schema, 'innerType'), '')
    const isPlain = node.rules.every(({ kind }) => !choices.has(kind))
    if (!isPlain) return [either([node, { place: `${place}?`, rules: [typeRule(type)] }])]
    return node.rules.map((rule) => {
      if (rule.kind === 'type') return { ...rule, types: [...rule.types, type] }
      if (rule.kind === 'values' && type === 'null') return { ...rule, values: [...rule.values, null] }
      return rule
    })
  }
const choices: ReadonlySet<SchemaRule['kind']> = new Set(['ref', 'any', 'one', 'all', 'never', 'values'])
const typeRule = (type: ValueType): SchemaRule => ({ kind: 'type', name: unbreakable, types: [type] })
const either = (nodes: readonly SchemaNode[]): SchemaRule => ({ kind: 'any', name: unbreakable, nodes })

const literal: ReadType = ({ _zod: { def } }, { place }) => {
  const values = def.values as readonly unknown[]
  const data = values.filter((value) => typeof value !== 'bigint' && value !== undefined) as readonly Data[]
  const others = values.flatMap((value): SchemaNode[] => {
    if (value === undefined) return [{ place: `${place} undefined`, rules: [typeRule('undefined')] }]
    if (typeof value !== 'bigint') return []
    const bound = { value: String(value), excluded: false }
    return [
      {
        place: `${place} ${value}n`,
        rules: [
          typeRule('bigint'),
          { kind: 'limit', name: unbreakable, of: 'bigint', side: 'least', limit: bound },
          { kind: 'limit', name: unbreakable, of: 'bigint', side: 'most', limit: bound },
        ],
      },
    ]
  })
  const rule: SchemaRule = { kind: 'values', name: 'invalid_value', values: data }
  if (others.length === 0) return [rule]
  return [either([...(data.length > 0 ? [{ place: `${place} data`, rules: [rule] }] : []), ...others])]
}

/** Of a TypeScript enum only the values count, not the names that lead back from numbers. */
const enumeration: ReadType = ({ _zod: { def } }, { seeOtherwise }) => {
  const entries = def.entries as Readonly<Record<string, string | number>>
  const numbers = Object.values(entries).filter((value) => typeof value === 'number')
  const names = Object.entries(entries).filter(([key]) => !numbers.includes(Number(key)))
  if (names.some(([key, value]) => key !== value)) seeOtherwise()
  return [{ kind: 'values', name: 'invalid_value', values: names.map(([, value]) => value) }]
}

const numberType: ReadType = (schema, reading) => {
  const { def } = schema._zod
  const all = [
    def,
    ...((def.checks as readonly ZodSchema[] | undefined) ?? []).map((check) => check._zod.def),
  ]
  const isWhole = all.some(({ format }) => typeof format === 'string' && /int/.test(format))
  return ofType(isWhole ? 'integer' : 'number')(schema, reading)
}

/** The issue that zod tells where a value is missing. */
function codeOfMissing({ _zod: { def } }: ZodSchema): string {
  if (def.type === 'literal' || def.type === 'enum') return 'invalid_value'
  if (def.type === 'union') return isZodUnion(def) ? 'invalid_union' : 'invalid_type'
  const next = def.innerType ?? def.in
  return isZodSchema(next) ? codeOfMissing(next) : 'invalid_type'
}
const isZodUnion = (def: Readonly<Record<string, unknown>>) => def.discriminator === undefined

const takesAnything = new Set(['any', 'unknown'])

const object: ReadType = ({ _zod: { def } }, { read, place }) => {
  const shape = def.shape as Readonly<Record<string, ZodSchema>>
  const { catchall } = def
  const fields = Object.entries(shape).map(([name, field]) => ({
    name,
    field,
    node: read(field, `.${name}`),
  }))
  const isStrict = isZodSchema(catchall) && catchall._zod.def.type === 'never'
  const rest = isZodSchema(catchall) && !isStrict ? read(catchall, '.*') : undefined
  return [
    { kind: 'type', name: 'invalid_type', types: ['object'] },
    {
      kind: 'properties',
      name: 'properties',
      named: fields.map(({ name, node }) => ({ name, node })),
      patterns: [],
      rest,
    },
    ...fields
      .filter(({ field }) => field._zod.optin !== 'optional')
      .map(({ name, field }): SchemaRule => {
        const isFree = takesAnything.has(field._zod.def.type)
        return { kind: 'required', name: isFree ? unbreakable : codeOfMissing(field), at: name, key: name }
      }),
    ...(isStrict
      ? [{ kind: 'closed', name: 'unrecognized_keys', names: Object.keys(shape), patterns: [] } as const]
      : []),
    ...(place === '' ? [] : []),
  ]
}

/** A record of known keys has all of them and no other. */
const record: ReadType = (schema, { read, seeOtherwise }) => {
  const [key, value] = [inner(schema, 'keyType'), inner(schema, 'valueType')]
  const node = read(value, '.*')
  const type: SchemaRule = { kind: 'type', name: 'invalid_type', types: ['object'] }
  const names = key._zod.values && [...key._zod.values].map(String)
  seeOtherwise()
  if (!names) {
    const keys = read(key, '.key')
    const isPlain = keys.rules.every(({ kind }) => kind === 'type')
    return [
      type,
      { kind: 'properties', name: 'properties', named: [], patterns: [], rest: node },
      ...(isPlain ? [] : [{ kind: 'names', name: unbreakable, node: keys } as const]),
    ]
  }
  const named = names.map((name) => ({ name, node }))
  return [
    type,
    { kind: 'properties', name: 'properties', named, patterns: [], rest: undefined },
    ...names.map((name): SchemaRule => ({
      kind: 'required',
      name: codeOfMissing(value),
      at: name,
      key: name,
    })),
    { kind: 'closed', name: unbreakable, names, patterns: [] },
  ]
}

const tuple: ReadType = ({ _zod: { def } }, { read, seeOtherwise }) => {
  const items = def.items as readonly ZodSchema[]
  const { rest } = def
  const least = items.filter(({ _zod: { optin } }) => optin !== 'optional').length
  seeOtherwise()
  return [
    { kind: 'type', name: 'invalid_type', types: ['array'] },
    {
      kind: 'items',
      name: 'items',
      prefix: items.map((item, index) => read(item, `[${index}]`)),
      rest: isZodSchema(rest) ? read(rest, '[*]') : undefined,
    },
    { kind: 'size', name: 'too_small', of: 'array', side: 'least', size: least },
    ...(isZodSchema(rest)
      ? []
      : [{ kind: 'size', name: 'too_big', of: 'array', side: 'most', size: items.length } as const]),
  ]
}

/** A value that no branch takes is of a type that none does: only then zod tells one fault for the whole. */
const union: ReadType = ({ _zod: { def } }, { read }) => {
  const nodes = (def.options as readonly ZodSchema[]).map((option, index) => read(option, `|${index}`))
  const name = def.discriminator === undefined ? 'invalid_union' : 'invalid_type'
  const types = nodes.map(typesOf)
  const known = types.every((each) => each !== undefined) ? [...new Set(types.flat())] : undefined
  // Under one name with the type, so that a value of no branch's type need not be of a branch.
  const all: SchemaRule = { ...either(nodes), name: known ? name : unbreakable }
  return known ? [{ kind: 'type', name, types: known.flatMap((each) => each ?? []) }, all] : [all]
}

const typesOf = ({ rules }: SchemaNode): readonly (ValueType | 'integer')[] | undefined => {
  const type = rules.find(({ kind }) => kind === 'type')
  if (type?.kind !== 'type') return undefined
  return type.types.map((each) => (each === 'integer' ? 'number' : each))
}

/** What goes in is drawn; what comes out of a transformation is not looked at. */
export const readersOfTypes: Readonly<Record<string, ReadType | undefined>> = {
  string: ofType('string'),
  number: numberType,
  boolean: ofType('boolean'),
  bigint: ofType('bigint'),
  symbol: ofType('symbol'),
  null: ofType('null'),
  undefined: ofType('undefined'),
  void: ofType('undefined'),
  nan: ofType('nan'),
  date: ofType('date'),
  any: () => [],
  unknown: () => [],
  never: () => [{ kind: 'never', name: 'invalid_type' }],
  literal,
  enum: enumeration,
  object,
  record,
  tuple,
  union,
  array: (schema, { read }) => [
    { kind: 'type', name: 'invalid_type', types: ['array'] },
    { kind: 'items', name: 'items', prefix: [], rest: read(inner(schema, 'element'), '[*]') },
  ],
  map: (schema, { read }) => [
    { kind: 'type', name: 'invalid_type', types: ['map'] },
    {
      kind: 'entries',
      name: 'entries',
      key: read(inner(schema, 'keyType'), '.key'),
      value: read(inner(schema, 'valueType'), '.*'),
    },
  ],
  set: (schema, { read }) => [
    { kind: 'type', name: 'invalid_type', types: ['set'] },
    { kind: 'elements', name: 'elements', node: read(inner(schema, 'valueType'), '.*') },
  ],
  intersection: (schema, { read }) => [
    {
      kind: 'all',
      name: 'allOf',
      nodes: [read(inner(schema, 'left'), '&0'), read(inner(schema, 'right'), '&1')],
    },
  ],
  optional: also('undefined'),
  nullable: also('null'),
  default: also('undefined'),
  prefault: also('undefined'),
  nonoptional: through('innerType'),
  readonly: through('innerType'),
  catch: (schema, { read }) => [either([read(inner(schema, 'innerType'), '')])],
  pipe: (schema, { read, askItself }) => {
    const start = inner(schema, 'in')
    if (inner(schema, 'out')._zod.def.type !== 'transform') askItself()
    return start._zod.def.type === 'transform' ? read(inner(schema, 'out'), '').rules : read(start, '').rules
  },
  transform: () => [],
  lazy: (schema, { read }) => {
    const { getter } = schema._zod.def
    return typeof getter === 'function' ? read((getter as () => ZodSchema)(), '').rules : []
  },
  template_literal: ({ _zod: { pattern } }, { seeOtherwise }) => {
    seeOtherwise()
    return [
      { kind: 'type', name: 'invalid_type', types: ['string'] },
      ...(pattern
        ? [{ kind: 'pattern', name: 'invalid_format', source: pattern.source, flags: '' } as const]
        : []),
    ]
  },
}
