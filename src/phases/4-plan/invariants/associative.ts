import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** Grouping does not matter. */
export function planAssociative(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 3)
  return {
    kind: 'associative',
    of: functionOf(context, invariant, 'of'),
  }
}
