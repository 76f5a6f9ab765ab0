import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { valueOf } from './value-of.ts'

/** No element is greater than the next. */
export function planSorted(context: PlanContext, invariant: InvariantSpec): LawPlan {
  return {
    kind: 'sorted',
    result: valueOf(context, invariant, 'result'),
    by: invariant.functions.by && functionOf(context, invariant, 'by'),
  }
}
