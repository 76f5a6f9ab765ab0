import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import { boundTests } from '../conditions/bound-tests.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import type { Typed } from './handler.ts'

type Value = string | number | boolean | undefined

/** The keywords that choose among values of a kind. */
const choosing: Readonly<Record<string, readonly BoundKeyword[]>> = {
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['minLength', 'maxLength', 'pattern'],
}

const boundsFor = ({ bounds }: ArbitrarySpec, value: Value): readonly [BoundKeyword, Bound][] =>
  (Object.entries(bounds) as [BoundKeyword, Bound][]).filter(([keyword]) =>
    choosing[typeof value]?.includes(keyword),
  )

/** Whether a value of a type that lists its values keeps to the keywords, as far as they are data. */
export const keepsTo = ({ spec }: Typed, value: Value): boolean =>
  value === undefined ||
  boundsFor(spec, value).every(
    ([keyword, bound]) => bound.kind !== 'data' || boundTests[keyword]?.holds(value, bound.value) !== false,
  )

/** The listed values that keep to computed keywords, which are known when a value is drawn. */
export function keepingTo(plan: ArbitraryPlan, sample: Value, { context, spec }: Typed): ArbitraryPlan {
  const computed = boundsFor(spec, sample).filter(([, bound]) => bound.kind === 'expr')
  if (computed.length === 0) return plan
  const bounds = Object.fromEntries(computed)
  const condition = boundsCondition({ ...spec, bounds }, { context, name: 'value', node: undefined })
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

/** None of the listed values keeps to the keywords. */
export function reportNoneListed({ context, spec }: Typed): void {
  const stated = Object.entries(spec.bounds).flatMap(([keyword, bound]) =>
    bound.kind === 'data' ? [[keyword, bound.range] as const] : [],
  )
  const [keyword, range] = stated.at(-1) ?? ['', spec.range]
  const reason = `none of the values of the type keeps to \`${keyword}\``
  context.report(diagnostic('plan/no-value', range, { reason }))
}
