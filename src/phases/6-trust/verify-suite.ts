import type { GeneratedFile } from '../../ir/generated-file.ts'
import type { SuitePlan } from '../../ir/plan.ts'

/** What `verify` has to know of one spec. The functions that print are handed in: phases do not know each other. */
export interface VerifySuite {
  readonly plan: SuitePlan
  /** Absolute path of the generated test file, which stands on disk. */
  readonly testFile: string
  /** Prints the test file of a plan of the same spec, as it would stand beside `testFile`. */
  readonly emit: (plan: SuitePlan) => string | Promise<string>
  /**
   * Support files with everything that any printed text may need, which the suite on disk may not. Only the mutants
   * and the stand-ins see these.
   */
  readonly support?: readonly GeneratedFile[]
  /**
   * A module, as if it stood beside `testFile`, that exports `returns`: for each stand-in of the plan that has an
   * arbitrary of what it returns, that arbitrary by the name of the export. Undefined when there are none.
   */
  readonly standIns: string | undefined
}
