import type { PropertyRecord } from './vitest-worker/property-record.ts'

/** How one test of a run ended. */
export interface VitestTest {
  /** `VitestFile.name` of the test file that it ran in. */
  readonly file: string
  /** Titles of the `describe`s around it, outermost first. */
  readonly groups: readonly string[]
  readonly title: string
  /** `fail`: by an assertion; `error`: by anything else that was thrown; `timeout` also when it never ended. */
  readonly outcome: 'pass' | 'fail' | 'error' | 'timeout'
  /** What it threw, as its message reads. */
  readonly failure: string | undefined
  /** Where that was, in the project's own code. */
  readonly place?: { readonly file: string; readonly line: number } | undefined
  readonly milliseconds: number
  /** One for each property that it ran to the end. */
  readonly records: readonly PropertyRecord[]
  /** It met the impostor that it ran under: it got another answer than the subject's, or could have. */
  readonly met?: boolean
}

/** A fault that belongs to no single test: a file that cannot be loaded, a rejection that nobody handled. */
export interface VitestFault {
  /** Undefined when it is not known. */
  readonly file: string | undefined
  readonly text: string
}

export interface VitestResult {
  readonly tests: readonly VitestTest[]
  readonly faults: readonly VitestFault[]
  /** Nothing happened for so long that the run was ended; the session can run no more. */
  readonly stalled: boolean
  /** Of a run that was ended: the tests that ran then, at the same time. */
  readonly unended: readonly Pick<VitestTest, 'file' | 'title'>[]
}
