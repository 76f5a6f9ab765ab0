import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** The order of the two does not matter. */
export function planCommutative(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 2)
  return { kind: 'commutative', of: functionOf(context, invariant, 'of') }
}
