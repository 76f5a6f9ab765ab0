import type { Expression, OldCopy, Statement } from './checked-code.ts'
import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { CodeText } from './leaf-plan.ts'
import type { NamedShape, ShapePlan } from './shape-plan.ts'
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
  readonly examples: readonly Readonly<Record<string, CodeText>>[]
  /** The examples of a rule about a machine. */
  readonly sequences?: readonly SequencePlan[]
  readonly runs: number | undefined
  readonly timeout: number | undefined
}

/** What a sequence starts from, by name, and its commands with what they are given, all as TypeScript text. */
export interface SequencePlan {
  readonly given: Readonly<Record<string, CodeText>>
  readonly commands: readonly {
    readonly name: string
    readonly given: Readonly<Record<string, CodeText>>
  }[]
}

/** A command of a machine: what is drawn while a sequence runs, what is done, and what the model makes of it. */
export interface CommandPlan {
  readonly name: string
  readonly weight: number | undefined
  readonly given: readonly GivenPlan[]
  readonly assuming: Expression | undefined
  /** What comes before the expression whose value is `result`. */
  readonly steps: readonly Statement[]
  readonly result: Expression | undefined
  readonly throws: ThrowsPlan | undefined
  readonly olds: readonly OldCopy[]
  readonly unchanged: readonly Expression[]
  readonly then: readonly Statement[]
  readonly next: readonly { readonly field: string; readonly value: Expression }[]
}

/** A stateful subject beside its model. */
export interface MachinePlan {
  readonly name: string
  readonly given: readonly GivenPlan[]
  readonly system: Expression
  readonly model: Expression | undefined
  readonly agrees: Expression | undefined
  readonly maxCommands: number | undefined
  readonly commands: readonly CommandPlan[]
  /** It, or a rule about it, has to await something. */
  readonly async: boolean
}

/** What a kind itself says; texts are TypeScript of the spec. */
export type LawPlan =
  | { readonly kind: 'postcondition' | 'metamorphic' }
  | ThrowsPlan
  | { readonly kind: 'total'; readonly allow: readonly CodeText[]; readonly within: CodeText | undefined }
  | {
      readonly kind: 'eventually'
      readonly until: Expression
      readonly within: CodeText | undefined
      readonly notBefore: CodeText | undefined
    }
  | {
      readonly kind: 'race'
      readonly tasks: readonly TaskPlan[]
      readonly always: readonly Statement[]
    }
  | { readonly kind: 'model' | 'always'; readonly machine: MachinePlan }
  | { readonly kind: 'after'; readonly machine: MachinePlan; readonly command: string }
  | {
      readonly kind: 'transitions'
      readonly machine: MachinePlan
      readonly state: Expression
      readonly edges: readonly { readonly from: string; readonly to: readonly string[] }[]
      readonly terminal: readonly string[]
    }
  | { readonly kind: 'round-trip'; readonly forward: FunctionPlan; readonly backward: FunctionPlan }
  | {
      readonly kind:
        'idempotent' | 'involution' | 'commutative' | 'associative' | 'comparator' | 'equivalence'
      readonly of: FunctionPlan
    }
  | { readonly kind: 'identity' | 'annihilator'; readonly of: FunctionPlan; readonly element: Expression }
  | { readonly kind: 'distributive'; readonly of: FunctionPlan; readonly over: FunctionPlan }
  | {
      readonly kind: 'homomorphism'
      readonly of: FunctionPlan
      readonly from: FunctionPlan
      readonly to: FunctionPlan
    }
  | {
      readonly kind: 'monotonic'
      readonly of: FunctionPlan
      /** What inputs are compared by; they themselves when undefined. */
      readonly by: FunctionPlan | undefined
      readonly direction: 'increasing' | 'decreasing'
    }
  | { readonly kind: 'invariant-under'; readonly result: Expression; readonly change: readonly ChangePlan[] }
  | {
      readonly kind: 'conserves'
      readonly measure: FunctionPlan
      readonly before: Expression
      readonly after: Expression
    }
  | {
      readonly kind: 'equivalent'
      readonly actual: Expression
      readonly expected: Expression
      /** Errors are compared, too. */
      readonly errors: boolean
    }
  | {
      readonly kind: 'inductive'
      readonly of: FunctionPlan
      readonly split: FunctionPlan
      readonly combine: FunctionPlan
    }
  | { readonly kind: 'deterministic'; readonly result: Expression }
  | {
      readonly kind: 'conforms'
      readonly result: Expression
      readonly shape: ShapePlan
      /** The named types that it leads to. */
      readonly named: readonly NamedShape[]
    }
  | { readonly kind: 'sorted' | 'unique'; readonly result: Expression; readonly by: FunctionPlan | undefined }
  | {
      readonly kind: 'subset'
      readonly result: Expression
      readonly of: Expression
      readonly by: FunctionPlan | undefined
    }

/** A task of a race. */
export interface TaskPlan {
  /** Undefined: a list of functions, one for each task. */
  readonly name: string | undefined
  readonly expression: Expression
  /** Is a function already; anything else is evaluated when the task starts. */
  readonly isFunction: boolean
}

/** A given that changes, and the name of its changed value among the givens. */
export interface ChangePlan {
  readonly name: string
  readonly changed: string
}

export interface ThrowsPlan {
  readonly kind: 'throws'
  readonly type: CodeText | undefined
  /** A regular expression, or text that the message contains. */
  readonly message: { readonly kind: 'pattern' | 'text'; readonly text: string } | undefined
  readonly code: string | undefined
  readonly has: readonly { readonly field: string; readonly value: Expression }[]
  readonly async: boolean | undefined
  /** The failing call returns a promise. */
  readonly promised: boolean
}

/** A function that a law is about: a name in scope, or an arrow. */
export interface FunctionPlan extends CodeText {
  /** A name or a path of names: may be called where it stands. */
  readonly named: boolean
  /** Returns a promise. */
  readonly promised: boolean
  /** How TypeScript writes its type, when the checker said so. */
  readonly type: CodeText | undefined
}
