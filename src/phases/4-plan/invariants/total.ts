import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { codeTextOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'
import { timeOf } from './time-of.ts'

/** Every valid input returns, in time, or throws only what is allowed. */
export function planTotal(context: PlanContext, invariant: InvariantSpec): LawPlan {
  need(context, invariant, 'when', invariant.when)
  return {
    kind: 'total',
    allow: invariant.allow.map((code) => codeTextOf(context, code)),
    within: timeOf(context, invariant.within),
  }
}
