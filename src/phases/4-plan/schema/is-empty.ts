import type { Limit } from '../../../ir/schema-model.ts'
import type { Data } from '../../../ir/source.ts'
import type { TextRules } from '../patterns/text-rules.ts'
import { hasTexts } from '../patterns/texts-of.ts'
import { formatLengths } from '../patterns/format-lengths.ts'
import { drawnFormat, shapesOf } from './formats.ts'
import { fits } from './fits.ts'
import { leastOf, mostOf } from './pattern-facts.ts'
import { compare, isVast } from './rules/amounts.ts'
import { isShut, termsOfItem, termsOfProperty, type Shape, type Term } from './shape.ts'

interface Views {
  readonly satisfiable: (terms: readonly Term[]) => boolean
  readonly accepts: (value: Data, term: Term) => boolean
}

/** Whether a shape surely holds no value. */
export function isEmpty(shape: Shape, { satisfiable, accepts }: Views): boolean {
  if (shape.least > shape.most) return true
  if (shape.values && !shape.values.some((value) => fits(shape, value, accepts))) return true
  if (shape.values) return false
  if (shape.type === 'boolean') return new Set(shape.excluded).size > 1
  if (shape.type === 'null') return shape.excluded.length > 0
  if (shape.type === 'number') return hasNoNumber(shape)
  if (shape.type === 'bigint' || shape.type === 'date') return hasNoneBetween(shape)
  if (shape.type === 'string') return hasNoText(shape)
  if (shape.type === 'object') return hasNoObject(shape, { satisfiable, accepts })
  return shape.type === 'array' && hasNoList(shape, satisfiable)
}

function hasNoNumber(shape: Shape): boolean {
  const { low, high, integer, steps, offSteps } = shape
  const whole = steps.length > 0 && steps.every((step) => Number.isInteger(step))
  if (isVast(shape) && (integer === false || offSteps.length > 0)) return true
  if (integer === false && (whole || isOneInteger(low, high))) return true
  if (offSteps.some((off) => steps.some((step) => Number.isInteger(step / off)))) return true
  if (integer === true && offSteps.some((off) => Number.isInteger(1 / off))) return true
  if (isBeyond(low, 1) || isBeyond(high, -1)) return true
  if (!low || !high) return false
  if (hasNoneBetween(shape)) return true
  if (offSteps.length > 0 && integer === true && areMultiples(low, high, offSteps)) return true
  const step =
    integer === true || whole
      ? Math.max(1, ...(whole ? steps : []))
      : steps.length > 0
        ? Math.max(...steps)
        : undefined
  if (step === undefined) return false
  const first = Math.ceil(Number(low.value) / step - 1e-9) * step
  const start = first === Number(low.value) && low.excluded ? first + step : first
  return high.excluded ? start >= Number(high.value) : start > Number(high.value) + step * 1e-9
}

const isOneInteger = (low: Limit | undefined, high: Limit | undefined) =>
  low?.value === high?.value && Number.isInteger(low?.value)

/** Whether all whole numbers of a short range are multiples of what they must be none of. */
function areMultiples(low: Limit, high: Limit, steps: readonly number[]): boolean {
  const [first, last] = [Math.ceil(Number(low.value)), Math.floor(Number(high.value))]
  if (last - first > 100) return false
  const isEnd = (value: number, limit: Limit) => limit.excluded && value === Number(limit.value)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((value) => !isEnd(value, low) && !isEnd(value, high))
    .every((value) => steps.some((step) => Number.isInteger(value / step)))
}

/** There is no number on the other side of the largest. */
function isBeyond(limit: Limit | undefined, side: 1 | -1): boolean {
  const value = limit === undefined ? 0 : Number(limit.value) * side
  return value > Number.MAX_VALUE || (value === Number.MAX_VALUE && limit?.excluded === true)
}

function hasNoneBetween({ low, high }: Shape): boolean {
  if (!low || !high) return false
  const order = compare(low.value, high.value)
  return order > 0 || (order === 0 && (low.excluded || high.excluded))
}

const hasNoText = ({ least, most, patterns, antiPatterns, formats, antiFormats }: Shape) =>
  formats.some((format) => isNoLengthOf(format, least, most) || antiFormats.includes(format)) ||
  patterns.some((pattern) => mostOf(pattern) < least || leastOf(pattern) > most) ||
  isUnmatched({ all: [...patterns, ...shapesOf(formats)], none: antiPatterns, least, most })

/** Whether surely no text keeps to rules that may contradict each other. */
const isUnmatched = (rules: Required<TextRules>) => rules.all.length > 0 && hasTexts(rules) === false

function isNoLengthOf(format: string, least: number, most: number): boolean {
  const known = drawnFormat(format)
  return known !== undefined && (least > formatLengths[known].max || most < formatLengths[known].min)
}

function hasNoObject(shape: Shape, { satisfiable, accepts }: Views): boolean {
  const { required, extras, most, names } = shape
  if (required.length + extras.length > most) return true
  if (required.some((name) => isShut(shape, name))) return true
  if (required.some((name) => names.some((term) => !accepts(name, term)))) return true
  if (extras.some(({ pattern }) => shape.closed.some(({ patterns }) => !patterns.includes(pattern ?? ''))))
    return true
  return required.some((name) => !satisfiable(termsOfProperty(shape, name)))
}

function hasNoList(shape: Shape, satisfiable: Views['satisfiable']): boolean {
  const indexes = Array.from({ length: Math.min(shape.least, 20) }, (_, index) => index)
  return indexes.some((index) => !satisfiable(termsOfItem(shape, index)))
}
