import type { MutationEvidence, SpecEvidence } from '../../ir/evidence.ts'

/** All that a verdict is made of. */
export interface GateInput {
  /** How many errors lint found in the specs. */
  readonly lintErrors: number
  /** Generated files that are missing, stale or edited by hand, relative to the project. */
  readonly staleFiles: readonly string[]
  /** The evidence of `verify`, with the kills of `mutate` where it ran. */
  readonly specs: readonly SpecEvidence[]
  /** Undefined: nothing in the project can be mutated, or it could not run. */
  readonly mutation: MutationEvidence | undefined
  /** Whether the specs name functions of the project, so that there must be code mutants. */
  readonly mutable: boolean
  /** Names of the suites whose subject is an installed package, which has no code mutants. */
  readonly packages: readonly string[]
  /** In what the specs are weaker than the baseline. */
  readonly weakened: readonly string[]
  /** What kept a step from running at all, one line each. */
  readonly obstacles: readonly string[]
}

export interface GateThresholds {
  /** The least mutation score of a suite, 0 to 1. */
  readonly score: number
  /** How many suspect invariants may pass. */
  readonly suspects: number
  /** Whether invariants that nobody approved may pass. */
  readonly drafts: boolean
}
