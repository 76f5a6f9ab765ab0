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
function isEmpty(plan: NumberPlan): boolean {
  const { min, max, integer, multipleOf } = plan
  if (min?.kind !== 'data' || max?.kind !== 'data') return false
  const [low, high] = [Number(min.value), Number(max.value)]
  return integer || multipleOf !== undefined
    ? hasNoStep(plan, low, high, multipleOf ?? 1)
    : low > high || (low === high && (plan.minExcluded || plan.maxExcluded))
}

function hasNoStep(
  { minExcluded, maxExcluded }: NumberPlan,
  low: number,
  high: number,
  step: number,
): boolean {
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
