import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'
import type { Place } from '../place.ts'
import type { PlanArbitrary } from '../arbitraries/handler.ts'
import { unrefined } from '../../../ir/merge-arbitrary.ts'

/** A type together with the keywords that refine it. */
export interface Typed {
  readonly context: PlanContext
  readonly place: Place
  readonly spec: ArbitrarySpec
  /** Plans an arbitrary of the spec that stands inside. */
  readonly plan: PlanArbitrary
  /** Whether it is known that the type can carry the keywords. */
  readonly isChecked?: boolean
  /** Plans another type under the same keywords. */
  readonly planType: (node: TypeNode, typed: Typed) => ArbitraryPlan
}

export type TypeHandler<Kind extends TypeNode['kind']> = (
  node: Extract<TypeNode, { kind: Kind }>,
  typed: Typed,
) => ArbitraryPlan

/** The same place without keywords: for types inside that no keyword reaches. */
export const bare = (typed: Typed, place: Place = typed.place): Typed => ({
  ...typed,
  place,
  spec: unrefinedLike(typed.spec),
})

const unrefinedLike = (spec: ArbitrarySpec): ArbitrarySpec => unrefined(spec.id, spec.range)
