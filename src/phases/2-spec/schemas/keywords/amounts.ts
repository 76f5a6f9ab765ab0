import type { ValueType } from '../../../../ir/schema-model.ts'
import { wrongValue, type ReadKeyword } from '../node-reading.ts'

/** `minimum` and its kin; drafts up to 4, and OpenAPI 3.0, say `exclusiveMinimum: true` beside it. */
const limit =
  (side: 'least' | 'most', excludedBy: string): ReadKeyword =>
  (keyword) => {
    const { value, name, schema } = keyword
    if (typeof value !== 'number') return wrongValue(keyword, 'a number')
    const excluded = schema[excludedBy] === true
    return [{ kind: 'limit', name, of: 'number', side, limit: { value, excluded } }]
  }

const exclusiveLimit =
  (side: 'least' | 'most'): ReadKeyword =>
  (keyword) => {
    const { value, name } = keyword
    if (typeof value === 'boolean') return []
    if (typeof value !== 'number') return wrongValue(keyword, 'a number')
    return [{ kind: 'limit', name, of: 'number', side, limit: { value, excluded: true } }]
  }

const size =
  (of: ValueType, side: 'least' | 'most'): ReadKeyword =>
  (keyword) => {
    const { value, name } = keyword
    if (typeof value !== 'number' || value < 0 || !Number.isInteger(value))
      return wrongValue(keyword, 'a whole number of at least 0')
    return [{ kind: 'size', name, of, side, size: value }]
  }

/** Bounds of numbers, and lengths and numbers of all else. */
export const amountKeywords = {
  minimum: limit('least', 'exclusiveMinimum'),
  maximum: limit('most', 'exclusiveMaximum'),
  exclusiveMinimum: exclusiveLimit('least'),
  exclusiveMaximum: exclusiveLimit('most'),
  multipleOf: (keyword) => {
    const { value, name } = keyword
    if (typeof value !== 'number' || value <= 0) return wrongValue(keyword, 'a number above 0')
    return [{ kind: 'step', name, step: value }]
  },
  minLength: size('string', 'least'),
  maxLength: size('string', 'most'),
  minItems: size('array', 'least'),
  maxItems: size('array', 'most'),
  minProperties: size('object', 'least'),
  maxProperties: size('object', 'most'),
} satisfies Readonly<Record<string, ReadKeyword>>
