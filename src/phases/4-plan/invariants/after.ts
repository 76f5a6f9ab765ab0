import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { machineOf } from './machine-of.ts'

/** Holds after one command. */
export const planAfter = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'after',
  machine: machineOf(context, invariant),
  command: invariant.command?.text ?? '',
})
