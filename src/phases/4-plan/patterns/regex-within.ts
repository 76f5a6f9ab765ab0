import { regexFacts, type Lengths } from './regex-lengths.ts'

/**
 * A regular expression whose matches keep to lengths by themselves, where one plain repetition without an end can be
 * told how often; undefined where a filter has to do it.
 */
export function regexWithin(source: string, flags: string, wanted: Lengths): string | undefined {
  const { lengths, endless } = regexFacts(source, flags)
  if (lengths.min >= wanted.min && lengths.max <= wanted.max) return source
  const [only] = endless
  if (!only || endless.length > 1 || !only.isPlain || /\|/.test(source)) return undefined
  const bounded = (least: number, most: string) =>
    `${source.slice(0, only.start)}{${least},${most}}${source.slice(only.end)}`
  const rest = regexFacts(bounded(only.least, String(only.least)), flags).lengths
  const others = { min: rest.min - only.least, max: rest.max - only.least }
  const least = Math.max(only.least, wanted.min - others.min)
  const most = wanted.max - others.max
  if (most < least || !Number.isFinite(others.max)) return undefined
  return bounded(least, Number.isFinite(most) ? String(most) : '')
}
