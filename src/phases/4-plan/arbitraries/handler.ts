import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySource, ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'
import type { Place } from '../place.ts'

/** An arbitrary of a spec together with where it stands. */
export interface Wanted {
  readonly context: PlanContext
  readonly place: Place
  readonly spec: ArbitrarySpec
  /** The type that its place asks for, when there is one. */
  readonly type: TypeNode | undefined
  /** Plans what stands inside. */
  readonly plan: PlanArbitrary
}

export type PlanArbitrary = (
  context: PlanContext,
  spec: ArbitrarySpec,
  type: TypeNode | undefined,
  place: Place,
) => ArbitraryPlan

export type SourceHandler<Kind extends ArbitrarySource['kind']> = (
  wanted: Wanted,
  source: Extract<ArbitrarySource, { kind: Kind }>,
) => ArbitraryPlan
