import { schemaFormats, type SchemaRule, type ValueType } from '../../../ir/schema-model.ts'
import type { ZodReading } from './zod-reading.ts'
import type { ZodSchema } from './zod-schema.ts'

type Definition = Readonly<Record<string, unknown>>
type ReadCheck = (check: Definition, of: ValueType, reading: ZodReading) => readonly SchemaRule[]

const limit =
  (side: 'least' | 'most'): ReadCheck =>
  ({ value, inclusive }, of) => {
    const name = side === 'least' ? 'too_small' : 'too_big'
    const excluded = inclusive !== true
    if (value instanceof Date)
      return [{ kind: 'limit', name, of: 'date', side, limit: { value: value.getTime(), excluded } }]
    if (typeof value === 'bigint')
      return [{ kind: 'limit', name, of: 'bigint', side, limit: { value: String(value), excluded } }]
    return [
      {
        kind: 'limit',
        name,
        of: of === 'bigint' ? of : 'number',
        side,
        limit: { value: Number(value), excluded },
      },
    ]
  }

const size =
  (side: 'least' | 'most', key: string): ReadCheck =>
  (check, of) => [
    { kind: 'size', name: side === 'least' ? 'too_small' : 'too_big', of, side, size: Number(check[key]) },
  ]

const exactly =
  (key: string): ReadCheck =>
  (check, of, reading) => [
    ...size('least', key)(check, of, reading),
    ...size('most', key)(check, of, reading),
  ]

/** What zod calls formats that JSON Schema knows by another name, and that have no pattern of their own. */
const formats: Readonly<Record<string, string>> = { url: 'uri', ipv6: 'ipv6' }

export const formatRules: ReadCheck = ({ format, pattern }, _, { fault }) => {
  const name = 'invalid_format'
  const known = formats[String(format)]
  if (known !== undefined && schemaFormats[known] !== undefined)
    return [{ kind: 'format', name, format: known }]
  if (pattern instanceof RegExp)
    return [{ kind: 'pattern', name, source: pattern.source, flags: pattern.flags.replace(/[gy]/g, '') }]
  fault(`the format \`${String(format)}\` is told by a program, and no pattern of it is known`)
  return []
}

const byItself: ReadCheck = (_, __, { askItself }) => {
  askItself()
  return []
}

const whole: ReadCheck = ({ format }) => {
  if (format !== 'int32' && format !== 'uint32') return []
  const [least, most] = format === 'int32' ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1]
  return [
    {
      kind: 'limit',
      name: 'too_small',
      of: 'number',
      side: 'least',
      limit: { value: least, excluded: false },
    },
    { kind: 'limit', name: 'too_big', of: 'number', side: 'most', limit: { value: most, excluded: false } },
  ]
}

const checks: Readonly<Record<string, ReadCheck>> = {
  greater_than: limit('least'),
  less_than: limit('most'),
  multiple_of: ({ value }, of) =>
    of === 'number' ? [{ kind: 'step', name: 'not_multiple_of', step: Number(value) }] : [],
  min_length: size('least', 'minimum'),
  max_length: size('most', 'maximum'),
  length_equals: exactly('length'),
  min_size: size('least', 'minimum'),
  max_size: size('most', 'maximum'),
  size_equals: exactly('size'),
  string_format: formatRules,
  number_format: whole,
  bigint_format: byItself,
  custom: byItself,
  overwrite: byItself,
  property: byItself,
  mime_type: byItself,
}

/** The checks of a schema: those that came with its type, and those that were added. */
export function checkRules(schema: ZodSchema, reading: ZodReading): readonly SchemaRule[] {
  const { def } = schema._zod
  const added = Array.isArray(def.checks) ? (def.checks as readonly ZodSchema[]) : []
  const own = typeof def.check === 'string' ? [def] : []
  return [...own, ...added.map((check) => check._zod.def)].flatMap((check: Definition) => {
    const read = checks[String(check.check)]
    if (read) return read(check, def.type as ValueType, reading)
    reading.fault(`a check \`${String(check.check)}\` is not known`)
    return []
  })
}
