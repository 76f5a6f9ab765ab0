import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** Doing it twice is doing it once. */
export function planIdempotent(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 1)
  return { kind: 'idempotent', of: functionOf(context, invariant, 'of') }
}
