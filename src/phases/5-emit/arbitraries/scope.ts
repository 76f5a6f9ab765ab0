import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Fragment } from '../fragment.ts'

/** Where an arbitrary is printed. */
export interface Scope {
  /** How functions of the factories file are called from here: `factories.invoice`, or bare inside that file. */
  readonly factory: (functionName: string) => Fragment
  readonly print: (plan: ArbitraryPlan, scope: Scope) => Fragment
}

export type Printer<Kind extends ArbitraryPlan['kind']> = (
  plan: Extract<ArbitraryPlan, { kind: Kind }>,
  scope: Scope,
) => Fragment
