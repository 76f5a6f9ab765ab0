import type { Data } from '../../../ir/source.ts'
import { isNotOf } from './formats.ts'
import { compare } from './rules/amounts.ts'
import { isAmong } from './rules/simple.ts'
import { isShut, termsOfItem, termsOfProperty, type Shape, type Term } from './shape.ts'

type Accepts = (value: Data, term: Term) => boolean

/** Whether a value that is known keeps all that a shape asks for; what only running code can tell is taken to hold. */
export function fits(shape: Shape, value: Data, accepts: Accepts): boolean {
  if (shape.values && !isAmong(value, shape.values)) return false
  if (isAmong(value, shape.excluded)) return false
  if (typeof value === 'number') return fitsNumber(shape, value)
  if (typeof value === 'string') return fitsText(shape, value)
  if (Array.isArray(value)) return fitsList(shape, value, accepts)
  if (typeof value === 'object' && value !== null)
    return fitsObject(shape, value as Readonly<Record<string, Data>>, accepts)
  return true
}

function fitsNumber({ low, high, integer, steps, offSteps }: Shape, value: number): boolean {
  const above = !low || compare(value, low.value) >= (low.excluded ? 1 : 0)
  const below = !high || compare(value, high.value) <= (high.excluded ? -1 : 0)
  const whole = integer === undefined || Number.isInteger(value) === integer
  const stepped = steps.every((step) => isMultiple(value, step))
  return above && below && whole && stepped && !offSteps.some((step) => isMultiple(value, step))
}

export function isMultiple(value: number, step: number): boolean {
  const quotient = value / step
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 4 * Number.EPSILON
}

function fitsText(
  { least, most, patterns, antiPatterns, formats, antiFormats }: Shape,
  value: string,
): boolean {
  const length = [...value].length
  const matches = ({ source, flags }: { readonly source: string; readonly flags: string }) =>
    new RegExp(source, flags).test(value)
  const isWrong = (format: string) => isNotOf(format, value)
  return (
    length >= least &&
    length <= most &&
    patterns.every(matches) &&
    !antiPatterns.some(matches) &&
    !formats.some(isWrong) &&
    antiFormats.every(isWrong)
  )
}

function fitsList(shape: Shape, value: readonly Data[], accepts: Accepts): boolean {
  const { least, most, unique, contains } = shape
  const isUnique = value.every((item, index) => !isAmong(item, value.slice(0, index)))
  return (
    value.length >= least &&
    value.length <= most &&
    (unique === undefined || unique === isUnique) &&
    value.every((item, index) => termsOfItem(shape, index).every((term) => accepts(item, term))) &&
    contains.every(({ terms, least: few, most: many }) => {
      const count = value.filter((item) => terms.every((term) => accepts(item, term))).length
      return count >= few && count <= many
    })
  )
}

function fitsObject(shape: Shape, value: Readonly<Record<string, Data>>, accepts: Accepts): boolean {
  const keys = Object.keys(value)
  return (
    keys.length >= shape.least &&
    keys.length <= shape.most &&
    shape.required.every((name) => keys.includes(name)) &&
    !keys.some((key) => isShut(shape, key)) &&
    keys.every((key) => shape.names.every((term) => accepts(key, term))) &&
    keys.every((key) => termsOfProperty(shape, key).every((term) => accepts(value[key] ?? null, term))) &&
    shape.extras.length === 0
  )
}
