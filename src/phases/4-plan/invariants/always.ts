import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { machineOf } from './machine-of.ts'

/** Holds at the start and after every command. */
export const planAlways = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'always',
  machine: machineOf(context, invariant),
})
