import type { LawPlan } from '../../ir/law-plan.ts'
import type { InvariantPlan } from '../../ir/plan.ts'

/** How many values a law is about. */
const counts = {
  postcondition: 0,
  metamorphic: 0,
  throws: 0,
  total: 0,
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
  'invariant-under': 0,
  conserves: 0,
  equivalent: 0,
  inductive: 1,
  deterministic: 0,
  conforms: 0,
  sorted: 0,
  unique: 0,
  subset: 0,
  race: 0,
  eventually: 0,
  model: 0,
  always: 0,
  after: 0,
  transitions: 0,
} as const satisfies Record<LawPlan['kind'], number>

/** The names of the values that a law is about: the last ones of `given`. */
export function lawNames({ law, given }: InvariantPlan): readonly string[] {
  const count = counts[law.kind]
  return count === 0 ? [] : given.slice(-count).map(({ name }) => name)
}

/** The texts of what a kind itself says, and the names of what it is applied to. */
export const lawTexts = (plan: InvariantPlan): readonly string[] => [
  ...lawNames(plan),
  ...Object.values(plan.law).flatMap(textsIn),
]

/** Texts of code in a part of a law, at whatever depth; names of givens that change are read, too. */
function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn)
  if (typeof part !== 'object' || part === null) return []
  if ('changed' in part && 'name' in part) return [String(part.name), String(part.changed)]
  if ('value' in part) return textsIn(part.value)
  if ('expression' in part) return textsIn(part.expression)
  if ('condition' in part) return Object.values(part).flatMap(textsIn)
  return 'text' in part ? [String(part.text)] : []
}
