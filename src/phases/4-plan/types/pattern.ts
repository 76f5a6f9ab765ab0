import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { drawablePattern } from '../patterns/drawable-pattern.ts'
import { likeliest } from '../patterns/likeliest.ts'
import { lookaheadsOf, type Looked } from '../patterns/lookaheads.ts'
import { rareTexts } from '../patterns/rare-texts.ts'
import { regexFault } from '../patterns/regex-fault.ts'
import { regexFacts } from '../patterns/regex-lengths.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import { splicedTexts, textsLike } from '../patterns/spliced-texts.ts'
import type { Pattern } from '../patterns/text-rules.ts'
import { hasTexts } from '../patterns/texts-of.ts'
import { valueOf } from '../value-of.ts'
import type { Typed } from './handler.ts'
import { matching } from './matching-text.ts'
import { checkLengths, isComputed, rulesWith, type PlanLengths } from './text-lengths.ts'

/** Texts that match a pattern. */
export function planPattern(typed: Typed, lengths: PlanLengths): ArbitraryPlan {
  const { context, spec } = typed
  const { pattern } = spec.bounds
  if (pattern?.kind !== 'data')
    return {
      kind: 'pattern',
      regex: valueOf(context, pattern ?? { kind: 'none', range: spec.range }),
      ...lengths,
    }
  const { source, flags } = regexParts(String(pattern.value))
  const bad = regexFault(source, flags)
  if (bad !== undefined) {
    context.report(diagnostic('plan/bad-pattern', pattern.range, { reason: bad }))
    return { kind: 'string', ...lengths, hostile: false }
  }
  const looked = lookaheadsOf({ source, flags })
  return looked
    ? planLooked(typed, { ...looked, flags }, lengths)
    : planTexts(typed, { source, flags }, lengths)
}

/** Texts that match by themselves, as far as fast-check can draw them; a few that are listed where hardly any would. */
export function planTexts(typed: Typed, pattern: Pattern, lengths: PlanLengths): ArbitraryPlan {
  const { context, spec } = typed
  const rules = rulesWith(pattern, spec)
  const likely = likeliest(pattern, rules, pattern.flags)
  const { exact, ...drawable } = drawablePattern(likely)
  const { refusal } = regexFacts(drawable.source, drawable.flags)
  const at = spec.bounds.pattern?.kind === 'data' ? spec.bounds.pattern.range : spec.range
  if (refusal) context.report(diagnostic('plan/pattern-not-drawn', at, { part: refusal }))
  const isPossible = refusal || checkLengths(typed, regexFacts(pattern.source, pattern.flags).lengths)
  if (isPossible && hasTexts(rules) === false) {
    const reason = 'no text matches this pattern and keeps to what stands beside it'
    context.report(diagnostic('plan/no-value', at, { reason }))
  }
  const [first, ...others] = rareTexts(likely.share, rules) ?? []
  if (first !== undefined) return listed([first, ...others])
  const plan = { ...textsLike(drawable), ...(likely.isSized && !isComputed(spec) ? {} : lengths) }
  return exact && likely.isOwn ? plan : matching(typed, plan)
}

/** One of a few texts. */
export const listed = (texts: readonly string[]): ArbitraryPlan => ({
  kind: 'constantFrom',
  values: texts.map((value) => ({ kind: 'data', value })),
})

/** Texts into which is put what a pattern looks ahead for. */
function planLooked(
  typed: Typed,
  { rest, wanted, flags }: Looked & { readonly flags: string },
  lengths: PlanLengths,
): ArbitraryPlan {
  const { spec, place } = typed
  const { pattern, ...others } = spec.bounds
  const behind = pattern && { ...pattern, value: `/${rest}/${flags}` }
  const bounds = rest === '' || !behind ? others : { ...others, pattern: behind }
  const base: ArbitraryPlan =
    rest === ''
      ? { kind: 'string', ...lengths, hostile: place.hostile }
      : planPattern({ ...typed, spec: { ...spec, bounds } }, lengths)
  return matching(typed, splicedTexts(base, wanted), spec.bounds)
}
