import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { hasEchoes } from './echoes.ts'
import { tidy } from './tidy.ts'
import type { Pattern } from './text-rules.ts'
import type { Splice } from './splice-of.ts'

/** Texts that match a pattern. */
export const textsLike = ({ source, flags }: Pattern): Extract<ArbitraryPlan, { kind: 'pattern' }> => ({
  kind: 'pattern',
  regex: { kind: 'data', value: `/${tidy(source)}/${flags}` },
  ...(hasEchoes(source) && { echoes: true }),
  minLength: undefined,
  maxLength: undefined,
})

/** Texts with parts of others put into them, one after the other. */
export const splicedTexts = (whole: ArbitraryPlan, parts: readonly Splice[]): ArbitraryPlan =>
  parts.reduce<ArbitraryPlan>(
    (inner, { at, ...pattern }) => ({ kind: 'spliced', whole: inner, part: textsLike(pattern), at }),
    whole,
  )
