import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { StringFormat } from '../../../../ir/string-format.ts'
import { formatBesidePattern } from '../../patterns/format-beside-pattern.ts'
import { formatLengths } from '../../patterns/format-lengths.ts'
import { splicedTexts, textsLike } from '../../patterns/spliced-texts.ts'
import type { Shape } from '../shape.ts'
import { planValues } from './constants.ts'
import type { Drawn } from './mismatch.ts'
import { matches } from './pattern-test.ts'

/** Texts of a format that match patterns; one that hardly any of them matches by chance is put into them. */
export function planFormat(format: StringFormat, shape: Shape): Drawn | undefined {
  const { patterns, antiPatterns, least, most } = shape
  const usual = formatLengths[format]
  const whole: ArbitraryPlan = {
    kind: 'format',
    format,
    minLength: least > usual.min ? { kind: 'data', value: least } : undefined,
    maxLength: most < usual.max ? { kind: 'data', value: most } : undefined,
  }
  const found = formatBesidePattern(format, { all: patterns, none: antiPatterns, least, most })
  if (found.among === 'none') return undefined
  const listed = found.among === 'texts' ? planValues(found.texts) : undefined
  if (listed) return { plan: listed, tests: [] }
  if (found.among === 'both')
    return { plan: splicedTexts(whole, found.splices), tests: [...patterns, found.valid].map(matches) }
  if (found.among === 'pattern') {
    return { plan: textsLike(found.opened), tests: [matches(found.valid)] }
  }
  return { plan: whole, tests: patterns.map(matches) }
}
