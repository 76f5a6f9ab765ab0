import type { LawPlan } from '../../../ir/plan.ts'
import type { InvariantKind, InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { planCommutative } from './commutative.ts'
import { planDeterministic } from './deterministic.ts'
import { planIdempotent } from './idempotent.ts'
import { planMetamorphic } from './metamorphic.ts'
import { planPostcondition } from './postcondition.ts'
import { planRoundTrip } from './round-trip.ts'
import { planThrows } from './throws.ts'
import { planTotal } from './total.ts'

const planners = {
  postcondition: planPostcondition,
  throws: planThrows,
  total: planTotal,
  'round-trip': planRoundTrip,
  idempotent: planIdempotent,
  commutative: planCommutative,
  deterministic: planDeterministic,
  metamorphic: planMetamorphic,
} satisfies Record<InvariantKind, (context: PlanContext, invariant: InvariantSpec) => LawPlan>

/** What the kind of an invariant itself says. */
export const planLaw = (context: PlanContext, invariant: InvariantSpec): LawPlan =>
  planners[invariant.kind](context, invariant)
