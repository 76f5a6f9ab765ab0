import { optionalValueOf } from '../value-of.ts'
import { formatOf, planFormat } from './format.ts'
import type { TypeHandler } from './handler.ts'
import { planPattern } from './pattern.ts'
import { checkLengths } from './text-lengths.ts'

/** Strings by length, by pattern or by format. */
export const planString: TypeHandler<'string'> = (_, typed) => {
  const { context, spec, place } = typed
  const { pattern, format } = spec.bounds
  checkLengths(typed, undefined)
  const lengths = {
    minLength: optionalValueOf(context, spec.bounds.minLength),
    maxLength: optionalValueOf(context, spec.bounds.maxLength),
  }
  const name = format && formatOf(typed)
  if (name) return planFormat(typed, name, lengths)
  if (pattern) return planPattern(typed, lengths)
  return { kind: 'string', ...lengths, hostile: place.hostile }
}
