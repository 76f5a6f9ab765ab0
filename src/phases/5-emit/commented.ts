import type { ArbitraryPlan, RecordPlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'

/** The factory itself, the fields that may be told otherwise, and how to look up other functions of the file. */
export interface Commented {
  readonly factory: FactoryPlan
  readonly record: RecordPlan | undefined
  readonly recordOf: (functionName: string) => RecordPlan | undefined
  readonly arbitraryOf: (functionName: string) => ArbitraryPlan | undefined
}
