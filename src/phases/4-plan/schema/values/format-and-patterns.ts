import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { StringFormat } from '../../../../ir/string-format.ts'
import { formatBesidePattern } from '../../patterns/format-beside-pattern.ts'
import { isDrawable, isRegex } from '../../patterns/is-drawable.ts'
import { splicesOf } from '../../patterns/splice-of.ts'
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
  const parts = splicesOf(strictest)
    .filter(isRegex)
    .map((own) => ({ at: own.at, pattern: drawablePattern(own) }))
    .filter(({ pattern }) => isDrawable(pattern))
  if (parts.length === 0) return { plan: whole, tests: patterns.map(matches) }
  return {
    plan: parts.reduce<ArbitraryPlan>(
      (inner, { at, pattern }) => ({ kind: 'spliced', whole: inner, part: planPattern(pattern), at }),
      whole,
    ),
    tests: [...patterns, found.valid].map(matches),
  }
}

export const planPattern = ({ source, flags }: Pattern): ArbitraryPlan => ({
  kind: 'pattern',
  regex: { kind: 'data', value: `/${tidy(source)}/${flags}` },
  minLength: undefined,
  maxLength: undefined,
})

export const strictestFirst = (patterns: readonly Pattern[]): readonly Pattern[] =>
  [...patterns].sort((a, b) => loosenessOf(a) - loosenessOf(b))

/** What lets much in is better asked than drawn from. */
const loosenessOf = ({ source, flags }: Pattern) =>
  probes.filter((probe) => new RegExp(source, flags).test(probe)).length
