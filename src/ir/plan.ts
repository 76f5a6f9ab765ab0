import type { Expression, OldCopy, Statement } from './checked-code.ts'
import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { GivenPlan } from './given-plan.ts'
import type { LawPlan } from './law-plan.ts'
import type { CodeText, ExampleText } from './leaf-plan.ts'
import type { MachinePlan, SequencePlan } from './machine-plan.ts'
import type { FixtureTimes, InvariantKind } from './spec.ts'
import type { StandInPlan } from './stand-in-plan.ts'
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
  readonly fixtures: readonly FixturePlan[]
  readonly factories: readonly FactoryPlan[]
  readonly invariants: readonly InvariantPlan[]
  /** The helpers of design 3.1 that the code uses. */
  readonly helpers: readonly string[]
  readonly standIns: readonly StandInPlan[]
  /** Functions for named types that only the impostors draw. */
  readonly standInFactories: readonly FactoryPlan[]
}

/** An asynchronous set-up outside the spec, and the name that code has its value by. */
export interface FixturePlan {
  readonly name: string
  /** The export that sets it up; `default` is one. */
  readonly exportName: string
  readonly module: Pick<ResolvedImport, 'from' | 'file' | 'package'>
  /** Absolute paths of the project's modules that fixtures come to, but for the subject. */
  readonly behind: readonly string[]
  readonly timeout: FixtureTimes
}

export interface DeclarationPlan {
  readonly name: string
  readonly text: string
  readonly uses: readonly string[]
}

export interface DefinitionPlan extends DeclarationPlan {
  readonly statement: Statement
}

/** What a factory gives, in words. */
export interface FactorySummary {
  /** Its type, its schema or the factory that it refines; undefined where none is named. */
  readonly of: string | undefined
  /** Fields that the spec speaks of. */
  readonly fields: readonly string[]
  /** Whether it says more than that. */
  readonly isNarrow: boolean
}

export interface FactoryParameter {
  readonly name: string
  readonly type: CodeText
  /** A value for it, as code that needs no names. */
  readonly example: string | undefined
}

/** A function of the factories file: a factory of the spec, or a named type that something draws. */
export interface FactoryPlan {
  readonly name: string
  /** `invoice`, unless code of the spec means something else by that. */
  readonly functionName: string
  /** `makeInvoice` */
  readonly makeName: string
  readonly doc: string | undefined
  readonly summary: FactorySummary
  readonly params: readonly FactoryParameter[]
  /** The TypeScript type of its values; undefined where TypeScript finds it by itself. */
  readonly type: CodeText | undefined
  /** Its values are objects of one shape, whose fields may be drawn otherwise. */
  readonly overridable: boolean
  /** Names that are drawn before fields, with their types, as what stands in for a field may use them. */
  readonly names: readonly { readonly name: string; readonly type: CodeText | 'field' }[]
  readonly arbitrary: ArbitraryPlan
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
  /** What an evaluation needs around it: spies that begin anew, rejections that are watched, a fake clock. */
  readonly around: 'nothing' | 'spies' | 'rejections' | 'clock'
  /** Names of the fixtures that its code uses, itself or through definitions. */
  readonly fixtures: readonly string[]
  /** Names of spies whose promises the scheduler orders. */
  readonly interleave: readonly string[]
  readonly given: readonly GivenPlan[]
  /** Begins where a random sequence of commands of this machine has led. */
  readonly history: MachinePlan | undefined
  readonly assuming: Expression | undefined
  readonly minAssumed: number | undefined
  readonly setup: readonly Statement[]
  readonly olds: readonly OldCopy[]
  readonly unchanged: readonly Expression[]
  readonly when: readonly Statement[]
  /** What the kind itself says, for its template; `postcondition` and `metamorphic` have none. */
  readonly law: LawPlan
  /** What is overwritten, deeply, before anything is asserted. */
  readonly tamper: readonly Expression[]
  readonly then: readonly Statement[]
  readonly cover: readonly CoverPlan[]
  /** Draws from a list that may be empty: such a run is discarded. */
  readonly mayDrawNothing: boolean
  /** By name of `given`, as TypeScript text. */
  readonly examples: readonly Readonly<Record<string, ExampleText>>[]
  /** The examples of a rule about a machine. */
  readonly sequences?: readonly SequencePlan[]
  readonly runs: number | undefined
  readonly timeout: number | undefined
}
