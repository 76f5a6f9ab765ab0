import type { CoercedType, SchemaNode, SchemaRule, ValueType } from '../../../../ir/schema-model.ts'
import type { Data } from '../../../../ir/source.ts'
import { unbreakable, type ReadType } from '../zod-reading.ts'
import type { ZodSchema } from '../zod-schema.ts'
import { typeRule } from './wrappers.ts'

export const ofType =
  (...types: readonly (ValueType | 'integer')[]): ReadType =>
  () => [{ kind: 'type', name: 'invalid_type', types }]

/** What `z.coerce` makes a value of is as good as the value. */
const coercible =
  (type: CoercedType, read: ReadType): ReadType =>
  (schema, reading) =>
    schema._zod.def.coerce === true
      ? [
          { kind: 'coerced', name: type === 'string' ? unbreakable : 'invalid_type', to: type },
          ...bounds(read(schema, reading)),
        ]
      : read(schema, reading)

/** What is made of a value is looked at as if it had been drawn. */
const bounds = (rules: readonly SchemaRule[]) => rules.filter(({ kind }) => kind !== 'type')

const numberType: ReadType = (schema, reading) => {
  const { def } = schema._zod
  const all = [
    def,
    ...((def.checks as readonly ZodSchema[] | undefined) ?? []).map((check) => check._zod.def),
  ]
  const isWhole = all.some(({ format }) => typeof format === 'string' && format.includes('int'))
  if (def.coerce === true && isWhole) return [{ kind: 'step', name: unbreakable, step: 1 }]
  return ofType(isWhole ? 'integer' : 'number')(schema, reading)
}

/** Data as it is; what is none stands beside it. */
const literal: ReadType = ({ _zod: { def } }, { place, seeOtherwise }) => {
  const values = def.values as readonly unknown[]
  const data = values.filter((value) => typeof value !== 'bigint' && value !== undefined) as readonly Data[]
  const others = values.flatMap((value): SchemaNode[] => {
    if (value === undefined) return [{ place: `${place} undefined`, rules: [typeRule('undefined')] }]
    return typeof value === 'bigint' ? [bigNode(place, value)] : []
  })
  const rule: SchemaRule = { kind: 'values', name: 'invalid_value', values: data }
  if (others.length === 0) return [rule]
  seeOtherwise()
  const nodes = [...(data.length > 0 ? [{ place: `${place} data`, rules: [rule] }] : []), ...others]
  return [
    {
      kind: 'any',
      name: 'invalid_value',
      nodes,
      branches: nodes.map((node) => ({ told: undefined, strict: node })),
    },
  ]
}

const bigNode = (place: string, value: bigint): SchemaNode => {
  const limit = { value: String(value), excluded: false }
  const bound = { kind: 'limit', name: unbreakable, of: 'bigint', limit } as const
  return {
    place: `${place} ${value}n`,
    rules: [typeRule('bigint'), { ...bound, side: 'least' }, { ...bound, side: 'most' }],
  }
}

/** Of a TypeScript enum only the values count, not the names that lead back from numbers. */
const enumeration: ReadType = ({ _zod: { def } }, { seeOtherwise }) => {
  const entries = def.entries as Readonly<Record<string, string | number>>
  const numbers = Object.values(entries).filter((value) => typeof value === 'number')
  const names = Object.entries(entries).filter(([key]) => !numbers.includes(Number(key)))
  if (names.some(([key, value]) => key !== value)) seeOtherwise()
  return [{ kind: 'values', name: 'invalid_value', values: names.map(([, value]) => value) }]
}

export const plainTypes = {
  string: coercible('string', ofType('string')),
  number: coercible('number', numberType),
  boolean: (schema, reading) => (schema._zod.def.coerce === true ? [] : ofType('boolean')(schema, reading)),
  bigint: coercible('bigint', ofType('bigint')),
  date: coercible('date', ofType('date')),
  symbol: ofType('symbol'),
  null: ofType('null'),
  undefined: ofType('undefined'),
  void: ofType('undefined'),
  nan: ofType('nan'),
  any: () => [],
  unknown: () => [],
  never: () => [{ kind: 'never', name: 'invalid_type' }],
  literal,
  enum: enumeration,
  template_literal: ({ _zod: { pattern } }, { seeOtherwise }) => {
    seeOtherwise()
    const rule: SchemaRule[] = pattern
      ? [{ kind: 'pattern', name: 'invalid_format', source: pattern.source, flags: '' }]
      : []
    return [typeRule('string', 'invalid_type'), ...rule]
  },
} satisfies Readonly<Record<string, ReadType>>
