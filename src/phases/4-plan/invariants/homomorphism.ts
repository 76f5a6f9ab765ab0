import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** Mapping the outcome of an operation is an operation on what is mapped. */
export function planHomomorphism(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 2)
  return {
    kind: 'homomorphism',
    of: functionOf(context, invariant, 'of'),
    from: functionOf(context, invariant, 'from'),
    to: functionOf(context, invariant, 'to'),
  }
}
