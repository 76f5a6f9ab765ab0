import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec, StateSpec } from '../../../ir/spec.ts'
import { expressionOf, type PlanContext } from '../context.ts'
import { machineOf } from './machine-of.ts'
import { nothing } from './value-of.ts'

/** Only declared transitions happen. */
export const planTransitions = (context: PlanContext, invariant: InvariantSpec): LawPlan => ({
  kind: 'transitions',
  machine: machineOf(context, invariant),
  state: invariant.state ? expressionOf(context, invariant.state) : nothing(invariant.range),
  edges: (invariant.edges ?? []).map(({ from, to }) => ({ from: nameOf(from), to: to.map(nameOf) })),
  terminal: (invariant.terminal ?? []).map(nameOf),
})

const nameOf = ({ value }: StateSpec) => String(value)
