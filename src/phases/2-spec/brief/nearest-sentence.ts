import { foldMarkup } from './fold-markup.ts'

/** The sentence of the brief that shares most words with a quote; undefined when none shares a third of them. */
export function nearestSentence(quote: string, brief: string): string | undefined {
  const wanted = wordsOf(foldMarkup(quote).text)
  let best: { sentence: string; likeness: number } | undefined
  for (const sentence of sentencesOf(brief)) {
    const likeness = shared(wanted, wordsOf(sentence))
    if (!best || likeness > best.likeness) best = { sentence, likeness }
  }
  return best && best.likeness >= 1 / 3 ? best.sentence : undefined
}

/** Sentences never go on over a blank line, a heading or an item of a list. */
function sentencesOf(brief: string): readonly string[] {
  const blocks = brief
    .replace(/^#{1,6}[ \t].*$/gm, '$&\n')
    .split(/\r?\n[ \t]*(?=\r?\n|[-*+>#][ \t]|\d{1,9}[.)][ \t])/)
  return blocks
    .flatMap((block) => foldMarkup(block.trim()).text.split(/(?<=[.!?]["')]?) (?=\S)/))
    .filter((text) => text !== '')
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])

/** Dice's coefficient: 1 for the same words. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  const both = [...one].filter((word) => other.has(word)).length
  return (2 * both) / (one.size + other.size)
}
