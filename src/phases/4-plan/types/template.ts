import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { bare, type TypeHandler } from './handler.ts'

/** Template literal types: the fixed parts joined with drawn ones; lengths and patterns filter what comes of it. */
export const planTemplate: TypeHandler<'template'> = (node, typed) => {
  const plan: ArbitraryPlan = {
    kind: 'template',
    parts: node.parts.map((part) => (typeof part === 'string' ? part : typed.planType(part, bare(typed)))),
  }
  const condition = boundsCondition(typed.spec, { context: typed.context, name: 'value', node })
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}
