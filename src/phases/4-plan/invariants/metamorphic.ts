import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { need } from './need.ts'

/** A known change of input gives a known change of output. */
export function planMetamorphic(context: PlanContext, invariant: InvariantSpec): LawPlan {
  need(context, invariant, 'when', invariant.when)
  need(context, invariant, 'then', invariant.then)
  return { kind: 'metamorphic' }
}
