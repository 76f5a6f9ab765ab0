import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { valueOf } from './value-of.ts'

/** No two elements are equal. */
export function planUnique(context: PlanContext, invariant: InvariantSpec): LawPlan {
  return {
    kind: 'unique',
    result: valueOf(context, invariant, 'result'),
    by: invariant.functions.by && functionOf(context, invariant, 'by'),
  }
}
