import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { valueOf } from './value-of.ts'

/** Every element stands in the larger collection, each as often as there. */
export function planSubset(context: PlanContext, invariant: InvariantSpec): LawPlan {
  return {
    kind: 'subset',
    result: valueOf(context, invariant, 'result'),
    of: valueOf(context, invariant, 'of'),
    by: invariant.functions.by && functionOf(context, invariant, 'by'),
  }
}
