import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { valueOf } from './value-of.ts'

/** Two computations agree. */
export function planEquivalent(context: PlanContext, invariant: InvariantSpec): LawPlan {
  return {
    kind: 'equivalent',
    actual: valueOf(context, invariant, 'actual'),
    expected: valueOf(context, invariant, 'expected'),
    errors: invariant.errors === 'same',
  }
}
