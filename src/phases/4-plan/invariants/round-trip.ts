import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { functionOf } from './function-of.ts'
import { needGiven } from './need.ts'

/** There and back again gives what was given. */
export function planRoundTrip(context: PlanContext, invariant: InvariantSpec): LawPlan {
  needGiven(context, invariant, 1)
  return {
    kind: 'round-trip',
    forward: functionOf(context, invariant, 'forward'),
    backward: functionOf(context, invariant, 'backward'),
  }
}
