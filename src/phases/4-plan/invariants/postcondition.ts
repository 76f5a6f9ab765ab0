import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { need } from './need.ts'

/** A relation of outputs to inputs. */
export function planPostcondition(context: PlanContext, invariant: InvariantSpec): LawPlan {
  if (invariant.unchanged.length === 0) need(context, invariant, 'then', invariant.then)
  return { kind: 'postcondition' }
}
