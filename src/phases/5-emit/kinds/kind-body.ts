import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, BodyPrinter } from './body.ts'
import { afterBody } from './after.ts'
import { alwaysBody } from './always.ts'
import { annihilatorBody } from './annihilator.ts'
import { associativeBody } from './associative.ts'
import { commutativeBody } from './commutative.ts'
import { comparatorBody } from './comparator.ts'
import { conformsBody } from './conforms.ts'
import { conservesBody } from './conserves.ts'
import { deterministicBody } from './deterministic.ts'
import { distributiveBody } from './distributive.ts'
import { equivalenceBody } from './equivalence.ts'
import { equivalentBody } from './equivalent.ts'
import { eventuallyBody } from './eventually.ts'
import { homomorphismBody } from './homomorphism.ts'
import { idempotentBody } from './idempotent.ts'
import { identityBody } from './identity.ts'
import { inductiveBody } from './inductive.ts'
import { invariantUnderBody } from './invariant-under.ts'
import { involutionBody } from './involution.ts'
import { modelBody } from './model.ts'
import { monotonicBody } from './monotonic.ts'
import { postconditionBody } from './postcondition.ts'
import { raceBody } from './race.ts'
import { roundTripBody } from './round-trip.ts'
import { sortedBody } from './sorted.ts'
import { subsetBody } from './subset.ts'
import { throwsBody } from './throws.ts'
import { totalBody } from './total.ts'
import { transitionsBody } from './transitions.ts'
import { uniqueBody } from './unique.ts'

const printers = {
  postcondition: postconditionBody,
  metamorphic: postconditionBody,
  throws: throwsBody,
  total: totalBody,
  'round-trip': roundTripBody,
  idempotent: idempotentBody,
  commutative: commutativeBody,
  deterministic: deterministicBody,
  conforms: conformsBody,
  involution: involutionBody,
  associative: associativeBody,
  identity: identityBody,
  annihilator: annihilatorBody,
  distributive: distributiveBody,
  homomorphism: homomorphismBody,
  comparator: comparatorBody,
  equivalence: equivalenceBody,
  monotonic: monotonicBody,
  'invariant-under': invariantUnderBody,
  conserves: conservesBody,
  equivalent: equivalentBody,
  inductive: inductiveBody,
  sorted: sortedBody,
  unique: uniqueBody,
  subset: subsetBody,
  race: raceBody,
  eventually: eventuallyBody,
  model: modelBody,
  always: alwaysBody,
  after: afterBody,
  transitions: transitionsBody,
} satisfies { [Kind in LawPlan['kind']]: BodyPrinter<Kind> }

export const kindBody = (plan: InvariantPlan, style: BlockStyle): Body =>
  (printers[plan.law.kind] as (plan: InvariantPlan, law: LawPlan, style: BlockStyle) => Body)(
    plan,
    plan.law,
    style,
  )
