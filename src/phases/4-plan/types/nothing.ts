import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { mendAt } from '../mend-at.ts'
import { typeOfKeywords } from '../type-of-keywords.ts'
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

const anyTyped = { own: 'type: …', any: 'type: …' }
const anything: ArbitraryPlan = { kind: 'preset', name: 'anything' }

/** Anything, unless keywords say what it is. */
export const planAnything: TypeHandler<'unknown'> = (_, typed) => {
  const said = typeOfKeywords(typed.spec)
  return said ? typed.planType(said, typed) : anything
}

/** Nothing is known of it, and the author of the spec should know that. */
export const planAny: TypeHandler<'any'> = (_, typed) => {
  const said = typeOfKeywords(typed.spec)
  if (said) return typed.planType(said, typed)
  const { context, place } = typed
  context.report(diagnostic('plan/any-type', place.range, { more: 0, ...mendAt(place, anyTyped) }))
  return anything
}

export const planNonPrimitive = (): ArbitraryPlan => ({ kind: 'preset', name: 'object' })
export const planSymbol = (): ArbitraryPlan => ({ kind: 'preset', name: 'symbol' })
