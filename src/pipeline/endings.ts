import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import type { Extraction } from '../phases/1-extract/extraction.ts'
import type { Scaffolding } from '../phases/1-extract/scaffold.ts'
import type { Applied } from './apply-changes.ts'

/** What `lint` found. */
export interface Linted {
  readonly diagnostics: readonly Diagnostic[]
  /** How many specs were looked at. */
  readonly checked: number
}

/** What `format` did. */
export interface Formatted {
  readonly diagnostics: readonly Diagnostic[]
  /** Paths that were written, relative to the project. */
  readonly written: readonly string[]
  /** How many specs were as they should be. */
  readonly unchanged: number
}

/** What `generate --check` found. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** How many generated files were looked at. */
  readonly checked: number
}

/** What `generate` did. */
export interface Generated extends Applied {
  /** Absolute paths of the files that the generated ones depend on. */
  readonly sources: readonly string[]
}

/** What `extract` made. */
export interface Extracted {
  readonly extraction: Extraction
  /** Relative to the working folder. */
  readonly spec: string
  /** False when there was nothing to add. */
  readonly written: boolean
}

/** What `scaffold` made. */
export interface Scaffolded {
  readonly scaffolding: Scaffolding
  /** Relative to the working folder. */
  readonly spec: string
  /** False when there was nothing to add, or nothing was to be written. */
  readonly written: boolean
}

/** What `verify` found. */
export interface Verified {
  readonly diagnostics: readonly Diagnostic[]
  readonly specs: readonly SpecEvidence[]
  /** The findings at their places. */
  readonly pointers: readonly Diagnostic[]
  /** An invariant is not earned, or an impostor lives. */
  readonly findings: boolean
  /** What was written of the failing invariants, when it was asked for. */
  readonly adopted?: Omit<Adopted, 'diagnostics'>
}

/** What `adopt` wrote. */
export interface Adopted {
  readonly diagnostics: readonly Diagnostic[]
  /** The examples, by the spec that they were added to, relative to the project. */
  readonly examples: readonly { readonly spec: string; readonly invariant: string; readonly text: string }[]
  /** Generated files that were written anew, relative to the project. */
  readonly written: readonly string[]
}

/** What `mutate` found. */
export interface Mutated {
  readonly diagnostics: readonly Diagnostic[]
  /** All that took part, as `suite/invariant`. */
  readonly invariants: readonly string[]
  readonly mutation: MutationEvidence | undefined
  readonly pointers: readonly Diagnostic[]
  /** The score is below the one that the gate asks for. */
  readonly findings: boolean
}
