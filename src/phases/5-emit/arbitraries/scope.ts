import type { ArbitraryPlan, NamedPlan, RecordPlan } from '../../../ir/arbitrary-plan.ts'
import type { Fragment } from '../fragment.ts'

/** Where an arbitrary is printed. */
export interface Scope {
  /** How functions of the factories file are called from here: `factories.invoice`, or bare inside that file. */
  readonly factory: (functionName: string) => Fragment
  /** Where what is large and stands in several places is made once. */
  readonly sharing?: SharingScope
  /** Whether the type of what a function draws has no name, so that the compiler finds it out of the function's text. */
  readonly isUntyped: (functionName: string) => boolean
  /** Whether it is one of a type that leads back to itself as well: then the compiler finds nothing. */
  readonly isUnknown: (functionName: string) => boolean
  /** Types without a name that are tied together with what is printed. */
  readonly unknownTies?: ReadonlySet<string>
  /** Whether a function takes arbitraries that stand in for those of fields. */
  readonly takesOverrides: (functionName: string) => boolean
  /** A call of it with more of them after those of the plan. */
  readonly refined: (plan: NamedPlan, more: Fragment, scope: Scope) => Fragment
  /** The same for an object that is written out. */
  readonly fields: (plan: RecordPlan, scope: Scope, more: Fragment) => Fragment
  /** Whether the file has what types are tied together by as a constant of this name. */
  readonly isShared: (name: string) => boolean
  readonly print: (plan: ArbitraryPlan, scope: Scope) => Fragment
}

export interface SharingScope {
  readonly numberOf: (part: unknown) => number
  /** How many arbitraries a function of the factories file makes. */
  readonly sizeOf: (functionName: string) => number
  readonly isUnknown: (functionName: string) => boolean
  /** The names of what is made already, by the number of the part. */
  readonly held: ReadonlyMap<number, string>
}

export type Printer<Kind extends ArbitraryPlan['kind']> = (
  plan: Extract<ArbitraryPlan, { kind: Kind }>,
  scope: Scope,
) => Fragment
