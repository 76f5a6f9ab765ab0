import type { InvariantKind } from './spec.ts'

/** How many values the law of a kind is about: the last ones of `given`. */
export const lawGivens = {
  'round-trip': 1,
  idempotent: 1,
  involution: 1,
  commutative: 2,
  associative: 3,
  identity: 1,
  annihilator: 1,
  distributive: 3,
  homomorphism: 2,
  comparator: 3,
  equivalence: 3,
  monotonic: 2,
  inductive: 1,
} as const satisfies Partial<Record<InvariantKind, number>>

/** The number of values that a kind's law is about; undefined where a kind has no such law. */
export const givensOfLaw = (kind: InvariantKind): number | undefined =>
  (lawGivens as Partial<Record<InvariantKind, number>>)[kind]
