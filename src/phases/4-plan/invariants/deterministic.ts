import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { valueOf } from './value-of.ts'

/** The same input gives the same output. */
export const planDeterministic = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'deterministic',
  result: valueOf(context, invariant, 'result'),
})
