import type { Pattern, TextRules } from './text-rules.ts'
import { isText, textsOf } from './texts-of.ts'

const tried = 100

/** How many of the texts that match some patterns keep to rules, from 0 to 1; undefined where that is not known. */
export function shareOf(drawn: readonly Pattern[], rules: TextRules): number | undefined {
  const texts = textsOf({ all: drawn }, tried) ?? []
  if (texts.length === 0) return undefined
  return texts.filter((text) => isText(rules, text)).length / texts.length
}

/** Of texts that are drawn so many must keep to the rules, or they are not waited for. */
const leastShare = 0.03
const listed = 40

/**
 * Texts to choose from where hardly any text that is drawn keeps to all rules: undefined where enough of them do, or none
 * is known; empty where there is surely none.
 */
export const rareTexts = (share: number | undefined, rules: TextRules): readonly string[] | undefined =>
  (share ?? 1) < leastShare ? textsOf(rules, listed) : undefined
