import { drawnTexts } from './drawn-texts.ts'
import type { Pattern, TextRules } from './text-rules.ts'
import { isText, textsOf } from './texts-of.ts'

const tried = 200

/** How many of the texts that match some patterns keep to rules, from 0 to 1; undefined where that is not known. */
export function shareOf(drawn: readonly Pattern[], rules: TextRules): number | undefined {
  const [one, ...others] = drawn
  const texts = (one && others.length === 0 ? drawnTexts(one, tried) : textsOf({ all: drawn }, tried)) ?? []
  if (texts.length === 0) return undefined
  return texts.filter((text) => isText(rules, text)).length / texts.length
}

/** Of texts that are drawn so many must keep to the rules, or they are not waited for. */
const leastShare = 0.01
const listed = 40

/**
 * Texts to choose from where hardly any text that is drawn keeps to all rules: undefined where enough of them do, or none
 * is known; empty where there is surely none.
 */
export const rareTexts = (
  share: number | undefined,
  rules: TextRules,
  least = leastShare,
): readonly string[] | undefined => ((share ?? 1) < least ? textsOf(rules, listed) : undefined)
