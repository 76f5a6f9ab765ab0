import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** One operation spreads over another. */
export function planDistributive(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 3)
  return {
    kind: 'distributive',
    of: functionOf(context, invariant, 'of'),
    over: functionOf(context, invariant, 'over'),
  }
}
