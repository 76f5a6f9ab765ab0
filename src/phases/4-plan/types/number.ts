import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { NumberPlan } from '../../../ir/leaf-plan.ts'
import { asFraction, stepsTo } from '../../../ir/fraction.ts'
import { boundaryOf } from '../boundary-of.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import type { Typed, TypeHandler } from './handler.ts'
import { limitsOf, reportNothingBetween, under, type Limit, type Limits } from './limits.ts'

/** Finite numbers, or safe integers, between bounds. */
export const planNumber: TypeHandler<'number'> = (_, typed) => {
  const { context, spec, place } = typed
  const { multipleOf, boundary } = spec.bounds
  const integer = spec.source.kind === 'integer'
  const limits = limitsOf(typed, {
    type: 'number',
    read: (data) => (typeof data === 'number' ? data : undefined),
    plan: (value) => ({ kind: 'data', value }),
  })
  const step = numberIn(multipleOf)
  const plan: NumberPlan = {
    kind: 'number',
    integer,
    min: limits.low?.value,
    max: limits.high?.value,
    minExcluded: limits.low?.excluded ?? false,
    maxExcluded: limits.high?.excluded ?? false,
    multipleOf:
      step === undefined
        ? optionalValueOf(context, multipleOf)
        : { kind: 'data', value: integer ? wholeStep(step) : step },
    finite: spec.finite ?? true,
    hostile: place.hostile,
    boundary: boundaryOf(spec, optionalValueOf(context, boundary)),
  }
  if (integer && spec.finite === false) reportFinite(typed)
  if (isEmpty(plan, limits)) reportNothingBetween(typed)
  return under(limits.also, plan)
}

/** The whole numbers among the multiples of 0.5 are those of 1, among those of 1.5 those of 3. */
const wholeStep = (step: number) => asFraction(step)[0]

/** No number between bounds that the spec states as data. */
function isEmpty({ integer, multipleOf }: NumberPlan, { low, high }: Limits<number>): boolean {
  const [from, to] = [low?.known, high?.known]
  if (integer && (isBeyond(low, 1) || isBeyond(high, -1))) return true
  if (from === undefined || to === undefined) return false
  const step = multipleOf?.kind === 'data' ? Number(multipleOf.value) : integer ? 1 : undefined
  if (step === undefined) return from > to || (from === to && Boolean(low?.excluded || high?.excluded))
  const first = stepsTo(from, step, low?.excluded ? 'floor' : 'ceil') + (low?.excluded ? 1n : 0n)
  const last = stepsTo(to, step, high?.excluded ? 'ceil' : 'floor') - (high?.excluded ? 1n : 0n)
  return first > last
}

/** On the far side of the safe integers. */
function isBeyond(limit: Limit<number> | undefined, side: 1 | -1): boolean {
  if (limit?.known === undefined) return false
  const bound = limit.known * side
  return bound > Number.MAX_SAFE_INTEGER || (limit.excluded && bound === Number.MAX_SAFE_INTEGER)
}

function reportFinite({ context, spec }: Typed): void {
  const args = { keyword: 'finite', type: 'integer', path: '' }
  context.report(diagnostic('plan/keyword-not-for-type', spec.range, args))
}
