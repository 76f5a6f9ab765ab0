import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** A total order of any three values. */
export function planComparator(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 3)
  return {
    kind: 'comparator',
    of: functionOf(context, invariant, 'of'),
  }
}
