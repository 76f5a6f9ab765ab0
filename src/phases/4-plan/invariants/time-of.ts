import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { Time } from '../../../ir/spec.ts'
import { codeTextOf, type PlanContext } from '../context.ts'

/** Milliseconds as code. */
export function timeOf(context: PlanContext, time: Time | undefined): CodeText | undefined {
  if (time === undefined) return undefined
  return typeof time === 'number' ? { text: String(time), uses: [] } : codeTextOf(context, time)
}
