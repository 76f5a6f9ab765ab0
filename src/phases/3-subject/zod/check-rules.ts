import type { SchemaRule, ValueType } from '../../../ir/schema-model.ts'
import { formatRules } from './format-rules.ts'
import type { Definition, ReadCheck, ZodReading } from './zod-reading.ts'
import type { ZodSchema } from './zod-schema.ts'

const limitRule = (
  side: 'least' | 'most',
  of: 'number' | 'bigint' | 'date',
  { value, excluded }: { readonly value: number | string; readonly excluded: boolean },
): SchemaRule => ({
  kind: 'limit',
  name: side === 'least' ? 'too_small' : 'too_big',
  of,
  side,
  limit: { value, excluded },
})

const limit =
  (side: 'least' | 'most'): ReadCheck =>
  ({ value, inclusive }, of) => {
    const excluded = inclusive !== true
    if (value instanceof Date) return [limitRule(side, 'date', { value: value.getTime(), excluded })]
    if (typeof value === 'bigint') return [limitRule(side, 'bigint', { value: String(value), excluded })]
    return [limitRule(side, of === 'bigint' ? of : 'number', { value: Number(value), excluded })]
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

const byItself: ReadCheck = (_, __, { askItself }) => [askItself()]
const nothing: ReadCheck = () => []

const singleMax = (2 - 2 ** -23) * 2 ** 127
const numberRanges: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  float32: [-singleMax, singleMax],
}
const bigRanges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
}

const range =
  (
    of: 'number' | 'bigint',
    ranges: Readonly<Record<string, readonly [number | bigint, number | bigint]>>,
  ): ReadCheck =>
  ({ format }) => {
    const known = ranges[String(format)]
    if (!known) return []
    const value = (bound: number | bigint) => (typeof bound === 'bigint' ? String(bound) : bound)
    return [
      limitRule('least', of, { value: value(known[0]), excluded: false }),
      limitRule('most', of, { value: value(known[1]), excluded: false }),
    ]
  }

const checks: Readonly<Record<string, ReadCheck>> = {
  greater_than: limit('least'),
  less_than: limit('most'),
  multiple_of: ({ value }) => [
    typeof value === 'bigint'
      ? { kind: 'bigStep', name: 'not_multiple_of', step: String(value) }
      : { kind: 'step', name: 'not_multiple_of', step: Number(value) },
  ],
  min_length: size('least', 'minimum'),
  max_length: size('most', 'maximum'),
  length_equals: exactly('length'),
  min_size: size('least', 'minimum'),
  max_size: size('most', 'maximum'),
  size_equals: exactly('size'),
  string_format: formatRules,
  number_format: range('number', numberRanges),
  bigint_format: range('bigint', bigRanges),
  overwrite: nothing,
  mime_type: ({ mime }) => [
    { kind: 'media', name: 'invalid_value', types: (mime as readonly unknown[]).map(String) },
  ],
}

/** The checks of a schema: those that came with its type, and those that were added. */
export function checkRules(schema: ZodSchema, reading: ZodReading): readonly SchemaRule[] {
  const { def } = schema._zod
  const added = Array.isArray(def.checks) ? (def.checks as readonly ZodSchema[]) : []
  const own = typeof def.check === 'string' && def.type !== 'custom' ? [def] : []
  const all: readonly Definition[] = [...own, ...added.map((check) => check._zod.def)]
  const rules = all.flatMap((check) => {
    const read = checks[String(check.check)] ?? byItself
    return read(check, def.type as ValueType, reading).map((rule) => ({
      ...rule,
      mild: check.abort !== true,
    }))
  })
  return [...rules, ...(isChangedBefore(all) || isMadeBefore(def, all) ? [reading.askItself()] : [])]
}

/** A value is changed, as by `trim`, before it is checked. */
const isChangedBefore = (all: readonly Definition[]): boolean => {
  const changed = all.findIndex(({ check }) => check === 'overwrite')
  return changed !== -1 && all.slice(changed + 1).some(({ check }) => check !== 'overwrite')
}

/** What is checked is no more what went in. */
const made = new Set(['pipe', 'transform', 'catch', 'success'])
const isMadeBefore = ({ type, coerce }: Definition, all: readonly Definition[]): boolean =>
  all.length > 0 && (made.has(String(type)) || (coerce === true && type === 'string'))
