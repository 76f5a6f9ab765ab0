import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** A larger input never gives a smaller output, or a larger one when it falls. */
export function planMonotonic(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 2)
  return {
    kind: 'monotonic',
    of: functionOf(context, invariant, 'of'),
    by: invariant.functions.by && functionOf(context, invariant, 'by'),
    direction: invariant.direction ?? 'increasing',
  }
}
