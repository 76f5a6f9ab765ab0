import { schemaFormats, type SchemaRule, type ValueType } from '../../../../ir/schema-model.ts'
import { wrongValue, type Keyword, type ReadKeyword } from '../node-reading.ts'

const types: ReadonlySet<unknown> = new Set([
  'null',
  'boolean',
  'number',
  'integer',
  'string',
  'array',
  'object',
])

/** A type or several; OpenAPI 3.0 adds null by `nullable`. */
const type: ReadKeyword = (keyword) => {
  const { value, name, schema } = keyword
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0 || !list.every((each) => types.has(each)))
    return wrongValue(keyword, 'a type of JSON Schema, or a list of them')
  const named = [...new Set(list as (ValueType | 'integer')[])]
  const all = schema.nullable === true && !named.includes('null') ? [...named, 'null' as const] : named
  return [{ kind: 'type', name, types: all.filter((each) => each !== 'integer' || !all.includes('number')) }]
}

const pattern: ReadKeyword = (keyword) => {
  const { value, name } = keyword
  if (typeof value !== 'string') return wrongValue(keyword, 'a regular expression')
  const flags = flagsOf(value)
  return flags === undefined
    ? wrongValue(keyword, 'a regular expression')
    : [{ kind: 'pattern', name, source: value, flags }]
}

/** Patterns are Unicode's where they can be. */
function flagsOf(source: string): string | undefined {
  for (const flags of ['u', '']) {
    try {
      new RegExp(source, flags)
      return flags
    } catch {
      continue
    }
  }
  return undefined
}

/** Formats of numbers are bounds. */
const format: ReadKeyword = (keyword) => {
  const { value, name } = keyword
  if (typeof value !== 'string') return wrongValue(keyword, 'the name of a format')
  if (value === 'int32') return [bound(name, 'least', -(2 ** 31)), bound(name, 'most', 2 ** 31 - 1)]
  if (!Object.hasOwn(schemaFormats, value)) {
    keyword.reading.ignore(keyword.place, `format: ${value}`)
    return []
  }
  const known = schemaFormats[value]
  return known === undefined ? [] : [{ kind: 'format', name, format: known }]
}

const bound = (name: string, side: 'least' | 'most', value: number): SchemaRule => ({
  kind: 'limit',
  name,
  of: 'number',
  side,
  limit: { value, excluded: false },
})

export const valueKeywords = {
  type,
  const: ({ value, name }: Keyword) => [{ kind: 'values', name, values: [value] }],
  enum: (keyword) => {
    const { value, name } = keyword
    if (!Array.isArray(value) || value.length === 0) return wrongValue(keyword, 'a list of values')
    return [{ kind: 'values', name, values: value }]
  },
  pattern,
  format,
} satisfies Readonly<Record<string, ReadKeyword>>
