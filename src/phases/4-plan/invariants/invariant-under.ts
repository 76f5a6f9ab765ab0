import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { changedName } from './changed-givens.ts'
import { valueOf } from './value-of.ts'

/** An irrelevant change of what is given has no effect. */
export const planInvariantUnder = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'invariant-under',
  result: valueOf(context, invariant, 'result'),
  change: invariant.change.map(({ name: { text: name } }) => ({
    name,
    changed: changedName(invariant, name),
  })),
})
