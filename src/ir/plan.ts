import type { Expression, OldCopy, Statement } from './checked-code.ts'
import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { InvariantKind } from './spec.ts'
import type { ResolvedImport } from './type-model.ts'

/** What one spec becomes, before it is text: all choices made, nothing printed. */
export interface SuitePlan {
  /** Absolute path of the spec, and the name of its generated files. */
  readonly specFile: string
  readonly name: string
  readonly title: string
  readonly subject: ResolvedImport
  readonly use: readonly ResolvedImport[]
  /** Type aliases of `types`, as TypeScript declarations, in order. */
  readonly types: readonly DeclarationPlan[]
  /** The constants of `define`, in order. */
  readonly definitions: readonly DefinitionPlan[]
  readonly factories: readonly FactoryPlan[]
  readonly invariants: readonly InvariantPlan[]
  readonly standIns: readonly StandInPlan[]
}

export interface DeclarationPlan {
  readonly name: string
  readonly text: string
  readonly uses: readonly string[]
}

export interface DefinitionPlan extends DeclarationPlan {
  readonly statement: Statement
}

export interface FactoryPlan {
  readonly name: string
  readonly doc: string | undefined
  readonly params: readonly { readonly name: string; readonly type: string }[]
  /** The TypeScript type of its values. */
  readonly type: string
  readonly arbitrary: ArbitraryPlan
}

export interface GivenPlan {
  readonly name: string
  /** The TypeScript type of its values, when a parameter needs it written. */
  readonly type: string | undefined
  /** Drawn by an arbitrary, or computed from earlier names, afresh for every evaluation. */
  readonly value:
    | { readonly kind: 'drawn'; readonly arbitrary: ArbitraryPlan }
    | { readonly kind: 'computed'; readonly expression: Expression }
}

export interface QuotePlan {
  readonly text: string
  /** `brief.md:12`, relative to the spec's folder; undefined when there is no brief. */
  readonly place: string | undefined
}

export interface CoverPlan {
  readonly label: string
  readonly when: Expression
  readonly atLeast: number
}

/** One generated test: an invariant, or one of its cases. */
export interface InvariantPlan {
  /** The invariant's id, and the case's name when it is a case. */
  readonly id: string
  readonly caseName: string | undefined
  readonly kind: InvariantKind
  readonly status: 'draft' | 'approved'
  readonly rule: string
  /** Unique in the suite, no part of another title of it. */
  readonly title: string
  readonly quotes: readonly QuotePlan[]
  readonly async: boolean
  readonly given: readonly GivenPlan[]
  readonly assuming: Expression | undefined
  readonly minAssumed: number | undefined
  readonly setup: readonly Statement[]
  readonly olds: readonly OldCopy[]
  readonly unchanged: readonly Expression[]
  readonly when: readonly Statement[]
  /** What the kind itself says, for its template; `postcondition` and `metamorphic` have none. */
  readonly law: LawPlan
  readonly then: readonly Statement[]
  readonly cover: readonly CoverPlan[]
  readonly examples: readonly Readonly<Record<string, string>>[]
  readonly runs: number | undefined
  readonly timeout: number | undefined
}

export type LawPlan =
  | { readonly kind: 'postcondition' | 'metamorphic' }
  | { readonly kind: 'throws'; readonly type: string | undefined; readonly message: string | undefined; readonly code: string | undefined; readonly has: readonly { readonly field: string; readonly value: string }[]; readonly async: boolean | undefined }
  | { readonly kind: 'total'; readonly allow: readonly string[]; readonly within: number | undefined }
  | { readonly kind: 'round-trip'; readonly forward: string; readonly backward: string }
  | { readonly kind: 'idempotent' | 'commutative'; readonly of: string }
  | { readonly kind: 'deterministic'; readonly result: string }

/** An exported function of the subject that the suite's code names, for the impostors. */
export interface StandInPlan {
  readonly exportName: string
  readonly async: boolean
  /** An arbitrary of its return type; undefined when none can be made. */
  readonly returns: ArbitraryPlan | undefined
  /** Positions of the parameters whose type is assignable to the return type. */
  readonly returnableArguments: readonly number[]
}
