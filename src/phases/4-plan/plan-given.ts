import type { GivenPlan } from '../../ir/given-plan.ts'
import type { NamedArbitrary } from '../../ir/arbitrary-spec.ts'
import { isOnlyComputed } from '../../ir/only-computed.ts'
import { expressionOf, placeOf, type PlanContext } from './context.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** What a test draws, in order, and what it computes from that. */
export function planGiven(context: PlanContext, { name, arbitrary }: NamedArbitrary): GivenPlan {
  const type = typeOfArbitrary(context, arbitrary)
  if (arbitrary.source.kind === 'expr' && isOnlyComputed(arbitrary)) {
    return {
      name: name.text,
      type,
      value: { kind: 'computed', expression: expressionOf(context, arbitrary.source.code) },
    }
  }
  const place = { ...placeOf(context, arbitrary.range), path: [] }
  return {
    name: name.text,
    type,
    value: { kind: 'drawn', arbitrary: planArbitrary(context, arbitrary, undefined, place) },
  }
}
