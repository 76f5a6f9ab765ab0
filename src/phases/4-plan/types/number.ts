import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { NumberPlan } from '../../../ir/arbitrary-plan.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import type { Typed, TypeHandler } from './handler.ts'

/** Finite numbers, or safe integers, between bounds. */
export const planNumber: TypeHandler<'number'> = (_, typed) => {
  const { context, spec, place } = typed
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, boundary } = spec.bounds
  const step = numberIn(multipleOf)
  const plan: NumberPlan = {
    kind: 'number',
    integer: spec.source.kind === 'integer',
    min: optionalValueOf(context, minimum ?? exclusiveMinimum),
    max: optionalValueOf(context, maximum ?? exclusiveMaximum),
    minExcluded: minimum === undefined && exclusiveMinimum !== undefined,
    maxExcluded: maximum === undefined && exclusiveMaximum !== undefined,
    multipleOf: step,
    finite: spec.finite ?? true,
    hostile: place.hostile,
    boundary: optionalValueOf(context, boundary),
  }
  if (isEmpty(plan)) reportEmpty(typed)
  return plan
}

/** No number between bounds that the spec states as data. */
function isEmpty({ min, max, minExcluded, maxExcluded, integer, multipleOf }: NumberPlan): boolean {
  if (min?.kind !== 'data' || max?.kind !== 'data') return false
  const low = Number(min.value)
  const high = Number(max.value)
  if (!integer && multipleOf === undefined)
    return low > high || (low === high && (minExcluded || maxExcluded))
  const step = integer ? (multipleOf ?? 1) : (multipleOf ?? 1)
  const first = Math.ceil(low / step) * step
  const start = first === low && minExcluded ? first + step : first
  return maxExcluded ? start >= high : start > high
}

function reportEmpty({ context, spec }: Typed): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = spec.bounds
  const low = numberIn(minimum ?? exclusiveMinimum)
  const high = numberIn(maximum ?? exclusiveMaximum)
  const upper = maximum ?? exclusiveMaximum
  const at = upper?.kind === 'data' ? upper.range : spec.range
  context.report(diagnostic('plan/no-value', at, { reason: `nothing lies between ${low} and ${high}` }))
}
