import type { LawPlan } from '../../../ir/plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** The same input gives the same output. */
export function planDeterministic(context: PlanContext, invariant: InvariantSpec): LawPlan {
  const { result } = invariant.functions
  need(context, invariant, 'result', result)
  const nothing = {
    text: 'undefined',
    range: invariant.range,
    awaits: false,
    uses: [],
    shape: { kind: 'other' },
  } as const
  return { kind: 'deterministic', result: result ? expressionOf(context, result) : nothing }
}
