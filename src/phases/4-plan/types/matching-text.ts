import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Bound } from '../../../ir/arbitrary-spec.ts'
import { unrefined } from '../../../ir/merge-arbitrary.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import type { Typed } from './handler.ts'

/** A pattern beside a format is a filter over it, and so are lengths where texts are put together. */
export function matching(
  { context, spec }: Typed,
  plan: ArbitraryPlan,
  { minLength, maxLength, valid }: Besides = {},
): ArbitraryPlan {
  const { pattern } = spec.bounds
  if (!pattern) return plan
  const bounds = { pattern, ...(minLength && { minLength }), ...(maxLength && { maxLength }) }
  const only = { ...unrefined(spec.id, spec.range), bounds }
  const condition = boundsCondition(only, { context, name: 'value', node: { kind: 'string' } })
  if (!condition) return plan
  const whole = valid ? { ...condition, text: `${condition.text} && ${valid}.test(value)` } : condition
  return { kind: 'filtered', arbitrary: plan, condition: whole, from: [] }
}

interface Besides {
  readonly minLength?: Bound
  readonly maxLength?: Bound
  /** What the texts must be as well. */
  readonly valid?: RegExp
}
