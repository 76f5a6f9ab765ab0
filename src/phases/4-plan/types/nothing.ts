import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'

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
export const planNonPrimitive = (): ArbitraryPlan => ({ kind: 'preset', name: 'object' })
export const planSymbol = (): ArbitraryPlan => ({ kind: 'preset', name: 'symbol' })
