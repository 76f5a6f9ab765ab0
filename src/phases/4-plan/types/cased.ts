import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Casing } from '../../../ir/type-model.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import type { TypeHandler } from './handler.ts'

const casings: Readonly<Record<Casing, string>> = {
  Uppercase: 'text.toUpperCase()',
  Lowercase: 'text.toLowerCase()',
  Capitalize: '(text.charAt(0).toUpperCase() + text.slice(1))',
  Uncapitalize: '(text.charAt(0).toLowerCase() + text.slice(1))',
}

/** Texts in the case that the type asks for; to change the case may change the length, and what a pattern says of it. */
export const planCased: TypeHandler<'cased'> = ({ casing, base, text }, typed) => {
  const plan: ArbitraryPlan = {
    kind: 'made',
    parts: [{ name: 'text', arbitrary: typed.planType(base, typed) }],
    code: { text: `${casings[casing]} as ${text}`, uses: [] },
  }
  const condition = boundsCondition(typed.spec, { context: typed.context, name: 'value', node: undefined })
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}
