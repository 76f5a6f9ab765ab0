import type { SchemaNode, SchemaRule } from '../../../../ir/schema-model.ts'
import { inner, unbreakable, type ReadType } from '../zod-reading.ts'
import { isZodSchema, type ZodSchema } from '../zod-schema.ts'
import { typeRule } from './wrappers.ts'

/** The issue that zod tells where a value is missing; none where whatever is there would do. */
function codeOfMissing({ _zod: { def } }: ZodSchema): string {
  if (def.type === 'any' || def.type === 'unknown') return unbreakable
  if (def.type === 'literal' || def.type === 'enum') return 'invalid_value'
  if (def.type === 'union') return def.discriminator === undefined ? 'invalid_union' : 'invalid_type'
  if (def.coerce === true || def.type === 'lazy') return unbreakable
  const next = def.innerType ?? def.in
  return isZodSchema(next) ? codeOfMissing(next) : 'invalid_type'
}

const required = (name: string, field: ZodSchema): SchemaRule => ({
  kind: 'required',
  name: codeOfMissing(field),
  at: name,
  key: name,
})

const object: ReadType = ({ _zod: { def } }, { read, seeOtherwise }) => {
  const shape = def.shape as Readonly<Record<string, ZodSchema>>
  const { catchall } = def
  const fields = Object.entries(shape)
  const isStrict = isZodSchema(catchall) && catchall._zod.def.type === 'never'
  const rest =
    isZodSchema(catchall) && !isStrict ? read(catchall, { shown: '.*', along: ['catchall'] }) : undefined
  if (rest) seeOtherwise()
  const named = fields.map(([name, field]) => ({
    name,
    node: read(field, { shown: `.${name}`, along: ['shape', name] }),
  }))
  const closed: SchemaRule = {
    kind: 'closed',
    name: 'unrecognized_keys',
    mild: true,
    names: Object.keys(shape),
    patterns: [],
  }
  return [
    typeRule('object', 'invalid_type'),
    { kind: 'properties', name: 'properties', named, patterns: [], rest },
    ...fields
      .filter(([, { _zod }]) => _zod.optin === undefined)
      .map(([name, field]) => required(name, field)),
    ...(isStrict ? [closed] : []),
  ]
}

/** A record of known keys has all of them, or some, and no other; one of other keys looks at each. */
const record: ReadType = (schema, reading) => {
  const { read, seeOtherwise } = reading
  const { def } = schema._zod
  seeOtherwise()
  const node = read(inner(schema, 'valueType'), { shown: '.*', along: ['valueType'] })
  const known = inner(schema, 'keyType')._zod.values
  const rules = known ? knownKeys(schema, [...known].map(String), node) : openKeys(schema, node, reading)
  return [
    typeRule('object', 'invalid_type'),
    ...rules.filter((rule) => def.mode !== 'loose' || isLoose(rule)),
  ]
}

const isLoose = ({ kind }: SchemaRule) => kind !== 'closed' && kind !== 'names'

function knownKeys(schema: ZodSchema, names: readonly string[], node: SchemaNode): readonly SchemaRule[] {
  const value = inner(schema, 'valueType')
  const isPartial = schema._zod.def.partial === true || schema._zod.def.mode === 'partial'
  const must = isPartial || value._zod.optin !== undefined ? [] : names.map((name) => required(name, value))
  return [
    {
      kind: 'properties',
      name: 'properties',
      named: names.map((name) => ({ name, node })),
      patterns: [],
      rest: undefined,
    },
    ...must,
    // Zod does not look at this key of a record.
    { kind: 'closed', name: 'unrecognized_keys', mild: true, names, patterns: ['^__proto__$'] },
  ]
}

/** Of a loose record only those keys count that are of its kind. */
function openKeys(
  schema: ZodSchema,
  node: SchemaNode,
  { read }: Parameters<ReadType>[1],
): readonly SchemaRule[] {
  const keys = read(inner(schema, 'keyType'), { shown: '.key', along: ['keyType'] })
  const isPlain = keys.rules.every(({ kind }) => kind === 'type')
  const [pattern] = keys.rules.flatMap((rule) => (rule.kind === 'pattern' ? [rule.source] : []))
  if (schema._zod.def.mode === 'loose' && pattern !== undefined)
    return [
      {
        kind: 'properties',
        name: 'properties',
        named: [],
        patterns: [{ source: pattern, node }],
        rest: undefined,
      },
    ]
  return [
    { kind: 'properties', name: 'properties', named: [], patterns: [], rest: node },
    ...(isPlain ? [] : [{ kind: 'names', name: 'invalid_key', node: keys } as const]),
  ]
}

/** No key of one side alone is unknown to both. */
const intersection: ReadType = (schema, { read }) => {
  const nodes = (['left', 'right'] as const).map((side, index) =>
    read(inner(schema, side), { shown: `&${index}`, along: [side] }),
  )
  const closed = nodes.flatMap(({ rules }) => rules.filter((rule) => rule.kind === 'closed'))
  const open = nodes.map(({ place, rules }) => ({
    place,
    rules: rules.filter(({ kind }) => kind !== 'closed'),
  }))
  const [first, second] = closed
  const both: readonly SchemaRule[] =
    first && second ? [{ ...first, names: [...new Set([...first.names, ...second.names])] }] : []
  return [{ kind: 'all', name: 'allOf', nodes: closed.length > 0 ? open : nodes }, ...both]
}

export const objectTypes = { object, record, intersection } satisfies Readonly<Record<string, ReadType>>
