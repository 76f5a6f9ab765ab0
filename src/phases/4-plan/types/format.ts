import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { stringFormats, type StringFormat } from '../../../ir/string-format.ts'
import { formatBesidePattern } from '../patterns/format-beside-pattern.ts'
import { formatGaps, formatLengths } from '../patterns/format-lengths.ts'
import { isRegex } from '../patterns/is-drawable.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import { splicedTexts } from '../patterns/spliced-texts.ts'
import { numberIn } from '../value-of.ts'
import type { Typed } from './handler.ts'
import { matching } from './matching-text.ts'
import { listed, planPattern, planTexts } from './pattern.ts'
import { checkLengths, rulesWith, type PlanLengths } from './text-lengths.ts'

/** Texts of a format, which a pattern beside it chooses from; those of a pattern where none that is drawn matches it. */
export function planFormat(typed: Typed, format: StringFormat, lengths: PlanLengths): ArbitraryPlan {
  const { context, spec } = typed
  const { pattern } = spec.bounds
  const of: ArbitraryPlan = { kind: 'format', format, ...lengths }
  if (pattern?.kind !== 'data') return matching(typed, of)
  const parts = regexParts(String(pattern.value))
  if (!isRegex(parts)) return planPattern(typed, lengths)
  const found = formatBesidePattern(format, rulesWith(parts, spec))
  if (found.among === 'none') {
    const isAlone = formatBesidePattern(format, { all: [parts] }).among !== 'none'
    const reason = `no text of the format \`${format}\` ${isAlone ? 'with what stands beside it ' : ''}matches this pattern`
    context.report(diagnostic('plan/no-value', pattern.range, { reason }))
  }
  if (found.among === 'texts') return matching(typed, listed(found.texts), spec.bounds)
  if (found.among === 'both') {
    return matching(typed, splicedTexts(of, found.splices), { ...spec.bounds, valid: found.valid })
  }
  if (found.among !== 'pattern') return matching(typed, of)
  const condition = { text: `${found.valid}.test(value)`, uses: [] }
  return { kind: 'filtered', arbitrary: planTexts(typed, found.opened, lengths), condition, from: [] }
}

/** The format that is said; tells where there is none of the name. */
export function formatOf(typed: Typed): StringFormat | undefined {
  const { context, spec } = typed
  const { format } = spec.bounds
  if (format?.kind !== 'data') {
    if (format?.kind === 'expr')
      context.report(diagnostic('plan/computed-keyword', format.code.range, { keyword: 'format' }))
    return undefined
  }
  const written = String(format.value)
  const known = stringFormats.find((each) => each === written)
  if (known) {
    checkLengths(typed, formatLengths[known])
    checkGap(typed, formatGaps[known])
    return known
  }
  const meant = nearest(written, stringFormats)
  context.report(diagnostic('plan/unknown-format', format.range, { format: written, meant }))
  return undefined
}

/** Exactly the one length that a format has not, though it has shorter and longer ones. */
function checkGap({ context, spec }: Typed, gap: number | undefined): void {
  const { minLength, maxLength } = spec.bounds
  if (gap === undefined || numberIn(minLength) !== gap || numberIn(maxLength) !== gap) return
  const at = maxLength?.kind === 'data' ? maxLength.range : spec.range
  context.report(diagnostic('plan/no-value', at, { reason: `none has ${gap} characters` }))
}
