import type { Data } from '../../../ir/source.ts'
import { timeOf } from '../../../ir/time-of.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { data } from './data.ts'
import { wrong } from './expect.ts'
import type { Form, Place } from './form.ts'

interface BoundRules {
  readonly expected: string
  readonly accepts: (value: Data) => boolean
  readonly schema: JsonSchema
}

const boundData = ({ expected, accepts, schema }: BoundRules): Form<Data> => ({
  expected,
  schema: () => schema,
  read: (node: YamlNode, place: Place) => {
    const value = data.read(node, place)
    if (value === undefined) return undefined
    return accepts(value) ? value : wrong(node, expected, place)
  },
})

const isFinite = (value: Data): value is number => typeof value === 'number' && Number.isFinite(value)
const isDate = (value: Data) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && timeOf(value) !== undefined

/** Digits in quotes are a bigint, which YAML's numbers would round. */
const isDigits = (value: Data) => typeof value === 'string' && /^-?\d+$/.test(value)

/** Of numbers, and of dates. */
export const limit = boundData({
  expected: 'a number or a date',
  accepts: (value) => isFinite(value) || isDate(value) || isDigits(value),
  schema: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d|^-?\\d+$' }] },
})

export const step = boundData({
  expected: 'a number above 0',
  accepts: (value) => isFinite(value) && value > 0,
  schema: { type: 'number', exclusiveMinimum: 0 },
})

export const size = boundData({
  expected: 'a whole number of at least 0',
  accepts: (value) => isFinite(value) && Number.isSafeInteger(value) && value >= 0,
  schema: { type: 'integer', minimum: 0 },
})

export const flag = boundData({
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean',
  schema: { type: 'boolean' },
})

export const word = boundData({
  expected: 'text',
  accepts: (value) => typeof value === 'string' && value !== '',
  schema: { type: 'string', minLength: 1 },
})

export const regex = boundData({
  expected: 'a regular expression',
  accepts: (value) => typeof value === 'string' && isRegex(value),
  schema: { type: 'string', minLength: 1 },
})

export const numbers = boundData({
  expected: 'a list of numbers or dates',
  accepts: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item: Data) => isFinite(item) || isDate(item) || isDigits(item)),
  schema: { type: 'array', minItems: 1, items: { anyOf: [{ type: 'number' }, { type: 'string' }] } },
})

export const values = boundData({
  expected: 'a list of values',
  accepts: (value) => Array.isArray(value) && value.length > 0,
  schema: { type: 'array', minItems: 1 },
})

/** With the `u` flag JSON Schema asks for, or without it, as many patterns are written. */
function isRegex(source: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return new RegExp(source, flags) instanceof RegExp
    } catch {
      return false
    }
  })
}
