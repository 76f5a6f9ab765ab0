import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { machineOf } from './machine-of.ts'

/** A machine answers as its model does. */
export const planModel = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'model',
  machine: machineOf(context, invariant),
})
