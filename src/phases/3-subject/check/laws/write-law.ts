import type { InvariantKind } from '../../../../ir/spec.ts'
import {
  writeDistributive,
  writeEitherOrder,
  writeHomomorphism,
  writeInductive,
  writeOperation,
  writeRoundTrip,
  writeSelfMap,
  writeWithElement,
} from './algebra.ts'
import { writeEventually, writeRace, writeTotal } from './asynchronous.ts'
import { writeConforms, writeConserved, writeEquivalent, writeResult } from './computations.ts'
import type { LawWriter } from './law-place.ts'
import { writeTransitions } from './transitions.ts'
import {
  writeComparator,
  writeEquivalence,
  writeMonotonic,
  writeSorted,
  writeSubset,
  writeUnique,
} from './relations.ts'

const nothing: LawWriter = () => undefined

const writers = {
  postcondition: nothing,
  metamorphic: nothing,
  throws: nothing,
  total: writeTotal,
  'round-trip': writeRoundTrip,
  idempotent: writeSelfMap,
  involution: writeSelfMap,
  commutative: writeEitherOrder,
  associative: writeOperation,
  identity: writeWithElement,
  annihilator: writeWithElement,
  distributive: writeDistributive,
  homomorphism: writeHomomorphism,
  comparator: writeComparator,
  equivalence: writeEquivalence,
  monotonic: writeMonotonic,
  'invariant-under': writeResult,
  conserves: writeConserved,
  equivalent: writeEquivalent,
  inductive: writeInductive,
  deterministic: writeResult,
  conforms: writeConforms,
  sorted: writeSorted,
  unique: writeUnique,
  subset: writeSubset,
  race: writeRace,
  eventually: writeEventually,
  model: nothing,
  always: nothing,
  after: nothing,
  transitions: writeTransitions,
} satisfies Record<InvariantKind, LawWriter>

/** What a kind asks of its own code, where all that comes before it is in scope. */
export const writeLaw: LawWriter = (invariant, place) => writers[invariant.kind](invariant, place)
