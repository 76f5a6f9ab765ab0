import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { StringFormat } from '../../../../ir/string-format.ts'
import { formatBesidePattern } from '../../patterns/format-beside-pattern.ts'
import { isDrawable, isRegex } from '../../patterns/is-drawable.ts'
import { splicesOf, type Splice } from '../../patterns/splice-of.ts'
import { splicedTexts } from '../../patterns/spliced-texts.ts'
import { formatLengths } from '../../patterns/format-lengths.ts'
import type { Pattern, Shape } from '../shape.ts'
import { drawablePattern } from './drawable-pattern.ts'
import { probes, type Drawn } from './mismatch.ts'
import { matches, tidy } from './pattern-test.ts'

/** Texts of a format that match patterns; one that hardly any of them matches by chance is put into them. */
export function planFormat(format: StringFormat, { patterns, least, most }: Shape): Drawn {
  const usual = formatLengths[format]
  const whole: ArbitraryPlan = {
    kind: 'format',
    format,
    minLength: least > usual.min ? { kind: 'data', value: least } : undefined,
    maxLength: most < usual.max ? { kind: 'data', value: most } : undefined,
  }
  const [strictest] = strictestFirst(patterns)
  const found = strictest && formatBesidePattern(format, strictest)
  if (!found || found.among === 'format' || found.among === 'none')
    return { plan: whole, tests: patterns.map(matches) }
  const parts = splicesOf(strictest).filter(isRegex).map(drawableSplice).filter(isDrawable)
  if (parts.length === 0) return { plan: whole, tests: patterns.map(matches) }
  return { plan: splicedTexts(whole, parts), tests: [...patterns, found.valid].map(matches) }
}

/** The same part as fast-check can draw it. */
export function drawableSplice({ at, ...own }: Splice): Splice {
  const { source, flags } = drawablePattern(own)
  return { source: tidy(source), flags, at }
}

export const strictestFirst = (patterns: readonly Pattern[]): readonly Pattern[] =>
  [...patterns].sort((a, b) => loosenessOf(a) - loosenessOf(b))

/** What lets much in is better asked than drawn from. */
const loosenessOf = ({ source, flags }: Pattern) =>
  probes.filter((probe) => new RegExp(source, flags).test(probe)).length
