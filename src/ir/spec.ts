import type { Bound, NamedCode, NamedArbitrary, FactorySpec } from './arbitrary-spec.ts'
import type { Schemas } from './schema-model.ts'
import type { Code, Located, SourceRange } from './source.ts'

/** A module that code of a spec may name: the subject, or an entry of `use`. */
export interface ImportSource {
  /** As written: a path relative to the spec, or a package name. */
  readonly from: Located
  /** Undefined: whatever names the code uses are looked up among the exports. */
  readonly names: readonly Located[] | undefined
  /** The local name for the default export. */
  readonly default: Located | undefined
  /** The local name for the whole module. */
  readonly namespace: Located | undefined
}

export interface Quote extends Located {
  /** Offsets in the brief, when the reader found the quote there. */
  readonly foundAt: SourceRange | undefined
  /** 1-based line of the brief, when found. */
  readonly line: number | undefined
}

export interface ThrowsSpec {
  readonly range: SourceRange
  /** A class in scope. */
  readonly type: Code | undefined
  /** A regular expression as `/source/flags`, or text that the message contains. */
  readonly message: Located | undefined
  readonly code: Located | undefined
  readonly has: readonly NamedCode[]
  readonly async: boolean | undefined
}

export interface CoverSpec {
  readonly label: Located
  readonly when: Code
  /** A share of the runs, 0 to 1. */
  readonly atLeast: number
}

/** A named variant of an invariant: one test of its own, its keys merged over the invariant's. */
export interface CaseSpec {
  readonly name: Located
  readonly invariant: InvariantSpec
}

/** The kinds that this version generates. */
export const invariantKinds = [
  'postcondition',
  'throws',
  'total',
  'round-trip',
  'idempotent',
  'involution',
  'commutative',
  'associative',
  'identity',
  'annihilator',
  'distributive',
  'homomorphism',
  'comparator',
  'equivalence',
  'monotonic',
  'invariant-under',
  'metamorphic',
  'conserves',
  'equivalent',
  'inductive',
  'deterministic',
  'conforms',
  'sorted',
  'unique',
  'subset',
  'race',
  'eventually',
  'model',
  'always',
  'after',
  'transitions',
] as const
export type InvariantKind = (typeof invariantKinds)[number]

/** Keys of the kinds' own code: functions of laws, and expressions that are compared. */
export type LawKey =
  | 'of'
  | 'forward'
  | 'backward'
  | 'result'
  | 'element'
  | 'over'
  | 'from'
  | 'to'
  | 'by'
  | 'measure'
  | 'before'
  | 'after'
  | 'actual'
  | 'expected'
  | 'split'
  | 'combine'

/** A command of a machine: what is done to the system, and what its model makes of that. */
export interface CommandSpec {
  readonly name: Located
  readonly range: SourceRange
  /** How often it is drawn, beside the others. */
  readonly weight: number | undefined
  /** Drawn while a sequence runs: may draw from `model`. */
  readonly given: readonly NamedArbitrary[]
  /** Where it fails, the command is skipped. */
  readonly assuming: Code | undefined
  /** The value of its last statement is `result`. */
  readonly run: Code
  readonly throws: ThrowsSpec | undefined
  readonly then: Code | undefined
  readonly unchanged: readonly Code[]
  /** The fields of the model that change. */
  readonly next: readonly NamedCode[]
}

/** A stateful subject beside its simple model, and the commands that are given to both. */
export interface MachineSpec {
  readonly name: Located
  readonly given: readonly NamedArbitrary[]
  readonly system: Code
  readonly model: Code | undefined
  /** Holds between system and model at the start and after every command. */
  readonly agrees: Code | undefined
  readonly maxCommands: number | undefined
  readonly commands: readonly CommandSpec[]
}

/** A state of `transitions`, as written. */
export interface StateSpec {
  readonly value: string | number | boolean
  readonly range: SourceRange
}

/** An asynchronous set-up outside the spec, whose value code may use by its name. */
export interface FixtureSpec {
  readonly name: Located
  readonly range: SourceRange
  /** A path relative to the spec, or a package name. */
  readonly from: Located
  /** The export that sets it up, its own name when it is not said. */
  readonly export: Located
  readonly timeout: FixtureTimes
}

/** Milliseconds that each step may take; undefined: what the support file says. */
export interface FixtureTimes {
  readonly setUp?: number | undefined
  readonly reset?: number | undefined
  readonly tearDown?: number | undefined
}

/** The states that may follow a state. */
export interface EdgesSpec {
  readonly from: StateSpec
  readonly to: readonly StateSpec[]
}

/** One rule; scenarios and cases are already merged in. */
export interface InvariantSpec {
  readonly range: SourceRange
  readonly id: Located
  readonly rule: Located | undefined
  readonly quotes: readonly Quote[]
  readonly kind: InvariantKind
  readonly status: 'draft' | 'approved'
  /** The machine from whose histories it starts. */
  readonly history?: Located
  readonly given: readonly NamedArbitrary[]
  readonly assuming: Code | undefined
  /** The least share of runs that must meet the premise, 0 to 1. */
  readonly minAssumed: number | undefined
  readonly setup: Code | undefined
  readonly when: Code | undefined
  /** What calls handed out, which is overwritten before anything is asserted. */
  readonly tamper: readonly Code[]
  readonly then: Code | undefined
  readonly unchanged: readonly Code[]
  readonly throws: ThrowsSpec | undefined
  /** `total`: the error classes that are allowed. */
  readonly allow: readonly Code[]
  /** `total`: real milliseconds; `eventually`, and on a fake clock: virtual ones, which may be computed. */
  readonly within: Time | undefined
  /** `eventually`: not before so many virtual milliseconds. */
  readonly notBefore: Time | undefined
  /** `eventually`: what happens in the end. */
  readonly until: Code | undefined
  /** `race`: what is started at once. */
  readonly tasks: readonly NamedCode[]
  /** `race`: what holds after every step. */
  readonly always: Code | undefined
  /** Runs on a fake clock. */
  readonly clock: boolean
  /** Spies whose promises the scheduler orders. */
  readonly interleave: readonly Located[]
  /** What a kind's own keys say: functions of laws, and expressions that are compared. */
  readonly functions: Readonly<Partial<Record<LawKey, Code>>>
  /** `conforms`: the declared type. */
  readonly type: Code | undefined
  /** `monotonic` */
  readonly direction: 'increasing' | 'decreasing' | undefined
  /** `equivalent`: both fail alike. */
  readonly errors: 'same' | undefined
  /** `invariant-under`: the givens that change, and into what. */
  readonly change: readonly NamedArbitrary[]
  /** The machine that a stateful rule is about. */
  readonly machine?: Located
  /** `after`: the command of the machine. */
  readonly command?: Located
  /** `transitions`: the state, which transitions there are, and where none begins. */
  readonly state?: Code
  readonly edges?: readonly EdgesSpec[]
  readonly terminal?: readonly StateSpec[]
  readonly cover: readonly CoverSpec[]
  /** Each example gives values by the names of `given`; missing names are drawn. */
  readonly examples: readonly ExampleSpec[]
  readonly cases: readonly CaseSpec[]
  readonly runs: number | undefined
  /** Milliseconds. */
  readonly timeout: number | undefined
  readonly tags: readonly string[]
  readonly severity: string | undefined
  readonly because: Located | undefined
}

/** Values by the names of what is given. */
export interface GivenValues {
  readonly values: Readonly<Record<string, Exclude<Bound, { kind: 'none' }>>>
  /** The names, where they stand. */
  readonly names: readonly Located[]
  readonly range: SourceRange
}

/** Values that are tried first; of a machine's rule with the commands, in the order in which they are run. */
export interface ExampleSpec extends GivenValues {
  readonly commands?: readonly (GivenValues & { readonly name: Located })[]
  /** The key `commands`, which a machine's own given may be called, too. */
  readonly commandsKey?: SourceRange
}

/** Milliseconds, or what computes them. */
export type Time = number | Code

export interface OpenQuestion {
  readonly quote: Quote
  readonly question: Located
}
export interface UncoveredSentence {
  readonly quote: Quote
  readonly because: Located
}

/** One YAML file of invariants about one subject, read, with `include` and `scenarios` resolved. */
export interface Spec {
  /** Absolute path. */
  readonly file: string
  readonly text: string
  /** The file name without extension: names the generated files. */
  readonly name: string
  readonly title: Located | undefined
  /** False: no hostile values, unless an arbitrary asks for them. */
  readonly hostile?: boolean
  readonly subject: ImportSource
  readonly brief: { readonly path: Located; readonly file: string; readonly text: string } | undefined
  readonly use: readonly ImportSource[]
  /** `Name: "TypeScript type"`. */
  readonly types: readonly NamedCode[]
  /** One block of `const` helpers, the included specs' first. */
  readonly define: readonly Code[]
  readonly factories: readonly FactorySpec[]
  readonly machines: readonly MachineSpec[]
  readonly fixtures: readonly FixtureSpec[]
  readonly invariants: readonly InvariantSpec[]
  /** The JSON Schemas that arbitraries name. */
  readonly schemas: Schemas
  readonly open: readonly OpenQuestion[]
  readonly uncovered: readonly UncoveredSentence[]
  /**
   * Only of a spec with faults: names that a fault may have taken away, so that one of them is unknown says nothing
   * new. `*` stands for all names that modules give.
   */
  readonly lost?: ReadonlySet<string>
}
