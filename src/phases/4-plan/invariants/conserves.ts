import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { valueOf } from './value-of.ts'

/** An aggregate is the same before and after. */
export function planConserves(context: PlanContext, invariant: InvariantSpec): LawPlan {
  return {
    kind: 'conserves',
    measure: functionOf(context, invariant, 'measure'),
    before: valueOf(context, invariant, 'before'),
    after: valueOf(context, invariant, 'after'),
  }
}
