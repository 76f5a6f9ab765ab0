import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'
import { valueOf } from './value-of.ts'

/** A neutral element, on either side. */
export function planIdentity(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 1)
  return {
    kind: 'identity',
    of: functionOf(context, invariant, 'of'),
    element: valueOf(context, invariant, 'element'),
  }
}
