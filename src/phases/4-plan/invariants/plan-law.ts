import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantKind, InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { planAfter } from './after.ts'
import { planAlways } from './always.ts'
import { planAnnihilator } from './annihilator.ts'
import { planAssociative } from './associative.ts'
import { planCommutative } from './commutative.ts'
import { planComparator } from './comparator.ts'
import { planConforms } from './conforms.ts'
import { planConserves } from './conserves.ts'
import { planDeterministic } from './deterministic.ts'
import { planDistributive } from './distributive.ts'
import { planEquivalence } from './equivalence.ts'
import { planEquivalent } from './equivalent.ts'
import { planEventually } from './eventually.ts'
import { planHomomorphism } from './homomorphism.ts'
import { planIdempotent } from './idempotent.ts'
import { planIdentity } from './identity.ts'
import { planInductive } from './inductive.ts'
import { planInvariantUnder } from './invariant-under.ts'
import { planInvolution } from './involution.ts'
import { planMetamorphic } from './metamorphic.ts'
import { planModel } from './model.ts'
import { planMonotonic } from './monotonic.ts'
import { planPostcondition } from './postcondition.ts'
import { planRace } from './race.ts'
import { planRoundTrip } from './round-trip.ts'
import { planSorted } from './sorted.ts'
import { planSubset } from './subset.ts'
import { planThrows } from './throws.ts'
import { planTotal } from './total.ts'
import { planTransitions } from './transitions.ts'
import { planUnique } from './unique.ts'

const planners = {
  postcondition: planPostcondition,
  throws: planThrows,
  total: planTotal,
  'round-trip': planRoundTrip,
  idempotent: planIdempotent,
  commutative: planCommutative,
  deterministic: planDeterministic,
  conforms: planConforms,
  metamorphic: planMetamorphic,
  involution: planInvolution,
  associative: planAssociative,
  identity: planIdentity,
  annihilator: planAnnihilator,
  distributive: planDistributive,
  homomorphism: planHomomorphism,
  comparator: planComparator,
  equivalence: planEquivalence,
  monotonic: planMonotonic,
  'invariant-under': planInvariantUnder,
  conserves: planConserves,
  equivalent: planEquivalent,
  inductive: planInductive,
  sorted: planSorted,
  unique: planUnique,
  subset: planSubset,
  race: planRace,
  eventually: planEventually,
  model: planModel,
  always: planAlways,
  after: planAfter,
  transitions: planTransitions,
} satisfies Record<InvariantKind, (context: PlanContext, invariant: InvariantSpec) => LawPlan>

/** What the kind of an invariant itself says. */
export const planLaw = (context: PlanContext, invariant: InvariantSpec): LawPlan =>
  planners[invariant.kind](context, invariant)
