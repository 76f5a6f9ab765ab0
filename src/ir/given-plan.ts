import type { Expression } from './checked-code.ts'
import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { CodeText } from './leaf-plan.ts'

export interface GivenPlan {
  readonly name: string
  /** The TypeScript type of its values, when a parameter needs it written. */
  readonly type: CodeText | undefined
  /** Drawn by an arbitrary, or computed from earlier names, afresh for every evaluation. */
  readonly value:
    | { readonly kind: 'drawn'; readonly arbitrary: ArbitraryPlan }
    | { readonly kind: 'computed'; readonly expression: Expression }
  /** Of a test with a history: only known where that has led. */
  readonly late?: true
}
