import type { FunctionPlace } from '../../ir/type-model.ts'
import type { StandInName } from './vitest-stand-ins.ts'

/** What `mutate` has to know of one spec. */
export interface MutationSuite {
  /** Names the suite in the evidence: `billing-summary`. */
  readonly name: string
  /** Absolute path of the generated test file. */
  readonly testFile: string
  readonly invariants: readonly { readonly id: string }[]
  /** Milliseconds after which a test of it is taken never to end. */
  readonly patience: number
  /** The functions to mutate: those that the spec names, and what they call in the project. */
  readonly functions: readonly FunctionPlace[]
  /** Absolute path of the subject, and what can be called of it: where survivors are compared with the original. */
  readonly subject: { readonly file: string; readonly standIns: readonly StandInName[] }
  /** Absolute paths of its factories and of other modules that call the subject beside the tests. */
  readonly behind: readonly string[]
}
