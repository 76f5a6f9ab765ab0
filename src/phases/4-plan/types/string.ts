import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import { type ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec, Bound } from '../../../ir/arbitrary-spec.ts'
import { stringFormats, type StringFormat } from '../../../ir/string-format.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { unrefined } from '../../../ir/merge-arbitrary.ts'
import { formatBesidePattern } from '../patterns/format-beside-pattern.ts'
import { formatGaps, formatLengths } from '../patterns/format-lengths.ts'
import { lookaheadsOf, type Looked } from '../patterns/lookaheads.ts'
import { regexFacts, type Lengths } from '../patterns/regex-lengths.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import { splicedTexts } from '../patterns/spliced-texts.ts'
import { regexWithin } from '../patterns/regex-within.ts'
import { numberIn, optionalValueOf, valueOf } from '../value-of.ts'
import type { Typed, TypeHandler } from './handler.ts'

/** Strings by length, by pattern or by format. */
export const planString: TypeHandler<'string'> = (_, typed) => {
  const { context, spec, place } = typed
  const { pattern, format } = spec.bounds
  checkLengths(typed, undefined)
  const lengths = {
    minLength: optionalValueOf(context, spec.bounds.minLength),
    maxLength: optionalValueOf(context, spec.bounds.maxLength),
  }
  const name = format && formatOf(typed)
  if (name) return planFormat(typed, name, lengths)
  if (pattern) return planPattern(typed, lengths)
  return { kind: 'string', ...lengths, hostile: place.hostile }
}

type PlanLengths = Pick<Extract<ArbitraryPlan, { kind: 'string' }>, 'minLength' | 'maxLength'>

function planPattern(typed: Typed, lengths: PlanLengths): ArbitraryPlan {
  const { context, spec } = typed
  const { pattern, minLength, maxLength } = spec.bounds
  if (pattern?.kind !== 'data')
    return {
      kind: 'pattern',
      regex: valueOf(context, pattern ?? { kind: 'none', range: spec.range }),
      ...lengths,
    }
  const { source, flags } = regexParts(String(pattern.value))
  const bad = badRegex(source, flags)
  if (bad !== undefined) {
    context.report(diagnostic('plan/bad-pattern', pattern.range, { reason: bad }))
    return { kind: 'string', ...lengths, hostile: false }
  }
  const looked = lookaheadsOf({ source, flags })
  if (looked) return planLooked(typed, { ...looked, flags }, lengths)
  const { refusal, lengths: possible } = regexFacts(source, flags)
  if (refusal) context.report(diagnostic('plan/pattern-not-drawn', pattern.range, { part: refusal }))
  else checkLengths(typed, possible)
  const wanted = { min: numberIn(minLength) ?? 0, max: numberIn(maxLength) ?? Infinity }
  const areKnown = minLength?.kind !== 'expr' && maxLength?.kind !== 'expr'
  const within = areKnown ? regexWithin(source, flags, wanted) : undefined
  const regex = { kind: 'data', value: `/${within ?? source}/${flags}` } as const
  return within === undefined
    ? { kind: 'pattern', regex, ...lengths }
    : { kind: 'pattern', regex, minLength: undefined, maxLength: undefined }
}

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

function badRegex(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Texts of a format, which a pattern beside it chooses from; those of a pattern where none that is drawn matches it. */
function planFormat(typed: Typed, format: StringFormat, lengths: PlanLengths): ArbitraryPlan {
  const { context, spec } = typed
  const { pattern } = spec.bounds
  const of: ArbitraryPlan = { kind: 'format', format, ...lengths }
  if (pattern?.kind !== 'data') return matching(typed, of)
  const parts = regexParts(String(pattern.value))
  if (badRegex(parts.source, parts.flags) !== undefined) return planPattern(typed, lengths)
  const found = formatBesidePattern(format, parts)
  if (found.among === 'none') {
    const reason = `no text of the format \`${format}\` matches this pattern`
    context.report(diagnostic('plan/no-value', pattern.range, { reason }))
  }
  if (found.among === 'both') {
    return matching(typed, splicedTexts(of, found.splices), { ...spec.bounds, valid: found.valid })
  }
  if (found.among !== 'pattern') return matching(typed, of)
  const condition = { text: `${found.valid}.test(value)`, uses: [] }
  const opened = found.opened === undefined ? spec : opening(spec, { ...pattern, value: found.opened })
  return {
    kind: 'filtered',
    arbitrary: planPattern({ ...typed, spec: opened }, lengths),
    condition,
    from: [],
  }
}

const opening = (spec: ArbitrarySpec, pattern: Bound): ArbitrarySpec => ({
  ...spec,
  bounds: { ...spec.bounds, pattern },
})

/** A pattern beside a format is a filter over it, and so are lengths where texts are put together. */
function matching(
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

/** Lengths that exclude each other, or that nothing of a pattern or of a format has. */
function checkLengths({ context, spec }: Typed, possible: Lengths | undefined): void {
  const { minLength, maxLength } = spec.bounds
  const low = Math.max(numberIn(minLength) ?? 0, possible?.min ?? 0)
  const high = Math.min(numberIn(maxLength) ?? Infinity, possible?.max ?? Infinity)
  if (low <= high) return
  const blamed =
    maxLength?.kind === 'data' && (!possible || numberIn(maxLength) === high) ? maxLength : minLength
  const at = blamed?.kind === 'data' ? blamed.range : spec.range
  const own = possible && `they have ${possible.min} to ${possible.max} characters`
  const reason = own ?? `no length lies between ${low} and ${high}`
  context.report(diagnostic('plan/no-value', at, { reason }))
}

/** Exactly the one length that a format has not, though it has shorter and longer ones. */
function checkGap({ context, spec }: Typed, gap: number | undefined): void {
  const { minLength, maxLength } = spec.bounds
  if (gap === undefined || numberIn(minLength) !== gap || numberIn(maxLength) !== gap) return
  const at = maxLength?.kind === 'data' ? maxLength.range : spec.range
  context.report(diagnostic('plan/no-value', at, { reason: `none has ${gap} characters` }))
}

function formatOf(typed: Typed): StringFormat | undefined {
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
