import type { TrustCheck } from '../../ir/evidence.ts'
import type { TriedTests } from './counterexamples.ts'
import type { VerifySuite } from './verify-suite.ts'

/** The checks that need no mutation of code. */
export type VerifyCheck = Exclude<TrustCheck, 'code-mutants'>

export interface VerifyRequest {
  /** Absolute path of the project. */
  readonly root: string
  readonly suites: readonly VerifySuite[]
  /** Of the run that counts as the tests' own; the other checks pin their seeds. */
  readonly profile: 'default' | 'ci' | 'thorough'
  readonly seed?: number | undefined
  /** Default: all. The tests themselves are always run. */
  readonly checks?: readonly VerifyCheck[] | undefined
  readonly signal?: AbortSignal | undefined
  /** Called for each generated test that ended, in any check. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined
  /** Called with what became of the tests of each suite on the real subject. */
  readonly onTried?: ((specFile: string, tests: TriedTests) => void) | undefined
}

export interface VerifyProgress {
  readonly step: 'tests' | 'impostors'
  readonly title: string
}

/** A request as the steps need it. */
export interface Verification {
  readonly suites: readonly VerifySuite[]
  readonly wants: (check: VerifyCheck) => boolean
  readonly request: {
    readonly root: string
    readonly profile: VerifyRequest['profile']
    readonly seed: number | undefined
    readonly signal: AbortSignal | undefined
  }
  readonly onProgress: VerifyRequest['onProgress']
  readonly onTried: VerifyRequest['onTried']
}
