import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import type { Fragment } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'

/** What the template of a kind prints in the middle of a test. */
export interface Body {
  readonly when: Fragment
  readonly then: Fragment
  readonly law: Readonly<Record<string, Fragment>>
  /** Constants that all runs share. */
  readonly beside?: Fragment
  /** Makes the setup itself, as often as it evaluates `when`. */
  readonly ownsSetup?: true
  /** Prints what is overwritten itself. */
  readonly tampers?: true
  /** What is still to be counted, where the kind counts some itself. */
  readonly cover?: InvariantPlan['cover']
  /** `outcome` is bound, where a `cover` looks at it. */
  readonly hasOutcome?: true
  /** The value of `outcome`; what `when` bound last, when absent. */
  readonly outcome?: string
}

/** What a kind itself says. */
export type LawOf<Kind extends LawPlan['kind']> = LawPlan & { readonly kind: Kind }

export type BodyPrinter<Kind extends LawPlan['kind']> = (
  plan: InvariantPlan,
  law: LawOf<Kind>,
  style: BlockStyle,
) => Body
