/** How one generated test ended in one run. */
export interface TestRun {
  readonly invariant: string
  /** `pass`, `fail` by assertion, `error` for anything else that was thrown, `timeout`. */
  readonly outcome: 'pass' | 'fail' | 'error' | 'timeout'
  /** The whole failure text, as the generated test prints it. */
  readonly failure: string | undefined
  /** Runs of the property that were evaluated, and that the premise discarded. */
  readonly runs: number
  readonly discarded: number
  readonly milliseconds: number
}

export type TrustCheck =
  'tests' | 'seeds' | 'premises' | 'impostors' | 'spec-mutants' | 'independence' | 'code-mutants'

/** What one check found against one invariant. */
export interface TrustFinding {
  readonly check: TrustCheck
  /** `unearned`: proves nothing or does not hold; `suspect`: a person should look. */
  readonly weight: 'unearned' | 'suspect'
  /** One line. */
  readonly reason: string
  /** Nothing could be tried against it; a code mutant that it kills says more. */
  readonly untried?: true
}

export type Verdict = 'earned' | 'unearned' | 'suspect'

export interface InvariantEvidence {
  readonly id: string
  readonly rule: string
  readonly status: 'draft' | 'approved'
  readonly verdict: Verdict
  /** One line; for an earned invariant, what earned it. */
  readonly reason: string
  readonly findings: readonly TrustFinding[]
  readonly baseline: TestRun
  /** Labels of the impostors that it killed: `buildInvoiceSummary: constant`. */
  readonly impostorsKilled: readonly string[]
  /** Ids of the code mutants that it killed, and of those that nothing else killed; undefined before `mutate`. */
  readonly kills: readonly string[] | undefined
  readonly soleKills: readonly string[] | undefined
}

export interface Impostor {
  readonly exportName: string
  /**
   * `mutates` does what the subject does, and changes its arguments: for rules that say they stay as they are.
   * `keeps` returns what the subject returns, and leaves the arguments as they were that the subject changes.
   * `field` returns what the subject returns, but for one field; `list` but for one element of a list; `earlier` what it
   * returned when it was asked before; `calls` does what the subject does, with callbacks that are called twice; `error` fails where the subject does, with another error; `late` answers a moment later, `never` not at all.
   */
  readonly behaviour:
    | 'constant'
    | 'random'
    | 'argument'
    | 'throws'
    | 'error'
    | 'late'
    | 'never'
    | 'mutates'
    | 'keeps'
    | 'field'
    | 'list'
    | 'earlier'
    | 'calls'
  /** Which constant, which argument, which field; empty for the others. */
  readonly detail?: string
  /** Ids of the invariants that it could not deceive. Nobody has to notice one that `mutates`, `keeps`, changes a `list`, `calls`, or is an `error`, `late` or `never`. */
  readonly killedBy: readonly string[]
}

export interface CodeMutant {
  readonly id: string
  /** Names of the suites whose functions it stands in. */
  readonly suites: readonly string[]
  /** Relative to the project root, with forward slashes. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly mutator: string
  readonly original: string
  readonly replacement: string
  readonly status:
    'killed' | 'survived' | 'timeout' | 'no-coverage' | 'error' | 'ignored' | 'probably-equivalent'
  /** Ids of the invariants whose tests it failed, as `spec/invariant`. */
  readonly killedBy: readonly string[]
  /** For a survivor: a call on which original and mutant differ. */
  readonly difference: MutantDifference | undefined
  /** Of a time-out: by StrykerJS's count of loops, which is the same on every machine, by the clock, or by a death. */
  readonly timeout: Unending | undefined
  /** What was looked at for a difference: calls of the subject made by the spec's own arbitraries. */
  readonly calls: number | undefined
  /** Of these, the calls in which the mutated code itself gave another value; undefined when that is not known. */
  readonly changed: number | undefined
}

/** How it came out that the tests of a mutant do not end; a process dies of a loop that takes all memory. */
export type Unending = 'hit-limit' | 'clock' | 'died'

export interface MutantDifference {
  readonly call: string
  readonly original: string
  readonly mutant: string
}

export interface SpecEvidence {
  /** Relative to the project root. */
  readonly spec: string
  readonly name: string
  readonly invariants: readonly InvariantEvidence[]
  readonly impostors: readonly Impostor[]
  /** Each value of each `boundary` that something draws; undefined when they were not looked at. */
  readonly boundaries?: readonly BoundaryEvidence[]
}

export interface BoundaryEvidence {
  /** Where it is declared: `order.lines[].cents`. */
  readonly boundary: string
  readonly value: string
  /** In how many of the runs it was drawn. */
  readonly hits: number
  /** Ids of the invariants that may draw it. */
  readonly invariants: readonly string[]
}

export interface MutationEvidence {
  readonly mutants: readonly CodeMutant[]
  readonly killed: number
  readonly survived: number
  readonly timedOut: number
  readonly probablyEquivalent: number
  /** killed / (killed + survived), 0 to 1; time-outs and the probably equivalent are left out. */
  readonly score: number
}

export interface GateVerdict {
  /** `could-not-run`: nothing ran that could be judged, which is never a pass. */
  readonly verdict: 'pass' | 'fail' | 'could-not-run'
  readonly reasons: readonly string[]
  /** What the verdict does not rest on, one line each. */
  readonly notes: readonly string[]
}
