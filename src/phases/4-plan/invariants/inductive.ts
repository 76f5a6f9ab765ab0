import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** The whole follows from its parts. */
export function planInductive(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 1)
  return {
    kind: 'inductive',
    of: functionOf(context, invariant, 'of'),
    split: functionOf(context, invariant, 'split'),
    combine: functionOf(context, invariant, 'combine'),
  }
}
