import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { mendAt } from '../mend-at.ts'
import type { TypeHandler } from './handler.ts'

/** Types that no keyword refines and that have nothing inside. */
export const planNull = (): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'data', value: null },
  type: undefined,
})

export const planUndefined = (): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'code', text: 'undefined', uses: [] },
  type: undefined,
})

export const planAnything = (): ArbitraryPlan => ({ kind: 'preset', name: 'anything' })

/** Nothing is known of it, and the author of the spec should know that. */
export const planAny: TypeHandler<'any'> = (_, { context, place }) => {
  context.report(diagnostic('plan/any-type', place.range, mendAt(place, 'type: …')))
  return planAnything()
}

export const planNonPrimitive = (): ArbitraryPlan => ({ kind: 'preset', name: 'object' })
export const planSymbol = (): ArbitraryPlan => ({ kind: 'preset', name: 'symbol' })
