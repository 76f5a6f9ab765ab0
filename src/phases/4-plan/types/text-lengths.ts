import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import type { Lengths } from '../patterns/regex-lengths.ts'
import { isRegex } from '../patterns/is-drawable.ts'
import type { Pattern, TextRules } from '../patterns/text-rules.ts'
import { numberIn } from '../value-of.ts'
import type { Typed } from './handler.ts'

export type PlanLengths = Pick<Extract<ArbitraryPlan, { kind: 'string' }>, 'minLength' | 'maxLength'>

/** What texts that match a pattern must keep to as well, as far as it is data. */
export function rulesWith(pattern: Pattern, { bounds, not }: ArbitrarySpec): TextRules {
  return {
    all: [pattern],
    none: not ? deniedBy(not) : [],
    least: numberIn(bounds.minLength) ?? 0,
    most: numberIn(bounds.maxLength) ?? Infinity,
  }
}

/** `not: { pattern: … }`, with nothing beside it. */
function deniedBy({ bounds, source, fields, items, where }: ArbitrarySpec): readonly Pattern[] {
  const { pattern, ...others } = bounds
  const isAlone = Object.keys(others).length === 0 && source.kind === 'context' && fields.length === 0
  if (pattern?.kind !== 'data' || !isAlone || items || where) return []
  return [regexParts(String(pattern.value))].filter(isRegex)
}

/** A length that is only known when a test runs. */
export const isComputed = ({ bounds: { minLength, maxLength } }: ArbitrarySpec): boolean =>
  minLength?.kind === 'expr' || maxLength?.kind === 'expr'

/** Whether lengths exclude neither each other nor what a pattern or a format has; tells where they do. */
export function checkLengths({ context, spec }: Typed, possible: Lengths | undefined): boolean {
  const { minLength, maxLength } = spec.bounds
  const low = Math.max(numberIn(minLength) ?? 0, possible?.min ?? 0)
  const high = Math.min(numberIn(maxLength) ?? Infinity, possible?.max ?? Infinity)
  if (low <= high) return true
  const blamed =
    maxLength?.kind === 'data' && (!possible || numberIn(maxLength) === high) ? maxLength : minLength
  const at = blamed?.kind === 'data' ? blamed.range : spec.range
  const own = possible && `they have ${possible.min} to ${possible.max} characters`
  const reason = own ?? `no length lies between ${low} and ${high}`
  context.report(diagnostic('plan/no-value', at, { reason }))
  return false
}
