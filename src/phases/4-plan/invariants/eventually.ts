import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'
import { timeOf } from './time-of.ts'

/** It happens within a time, on the fake clock. */
export function planEventually(context: PlanContext, invariant: InvariantSpec): LawPlan {
  const { until, within, notBefore, range } = invariant
  need(context, invariant, 'until', until)
  const never = { text: 'false', range, awaits: false, uses: [], shape: { kind: 'other' } } as const
  return {
    kind: 'eventually',
    until: until ? expressionOf(context, until) : never,
    within: timeOf(context, within),
    notBefore: timeOf(context, notBefore),
  }
}
