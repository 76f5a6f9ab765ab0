import type { OutlineEntry } from '../../../ir/spec-outline.ts'

type Texts = OutlineEntry['texts']

/** How two invariants stand to one another. */
export type Likeness = 'same' | 'similar' | 'different'

/** What says something about an invariant, and nothing of what it requires. */
const about = new Set(['id', 'status', 'quote', 'rule', 'because', 'source'])

/** Pairs of words without which code is too short to tell one rule from another. */
const telling = 8

/**
 * Whether two invariants require the same: of one kind, about the same sentences, with code that shares half of its pairs
 * of words; or nearly all of them, whatever they quote. One sentence may hold several rules: about the same sentence
 * alone is only similar.
 */
export function likenessOf(a: Texts, b: Texts): Likeness {
  if (kindOf(a) !== kindOf(b)) return 'different'
  const isOfSame = quotesOf(a) === quotesOf(b)
  const pairs = pairsOf(codeOf(a))
  const shared = diceCoefficient(pairs, pairsOf(codeOf(b)))
  const saysEnough = kindOf(a) !== 'postcondition' || sizeOf(pairs) >= telling
  if (shared >= (isOfSame ? 0.5 : 0.9) && (isOfSame || saysEnough)) return 'same'
  return isOfSame && quotesOf(a) !== '' ? 'similar' : 'different'
}

const kindOf = (texts: Texts) => texts['kind']?.[0] ?? 'postcondition'

/** What is quoted, layout and markup aside. */
export const quotesOf = (texts: Texts): string =>
  (texts['quote'] ?? [])
    .map((quote) =>
      quote
        .replace(/[\s`*_]+/g, ' ')
        .replace(/[.,;:\s]+$/, '')
        .trim()
        .toLowerCase(),
    )
    .sort()
    .join('\n')

const codeOf = (texts: Texts): string =>
  Object.entries(texts)
    .filter(([key]) => !about.has(key))
    .map(([key, values]) => [key, ...values].join('\n'))
    .sort()
    .join('\n')

/** Words and signs that stand side by side, how often each. */
function pairsOf(code: string): ReadonlyMap<string, number> {
  const words = ['', ...(code.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? []), '']
  const pairs = new Map<string, number>()
  for (const [index, word] of words.slice(1).entries()) {
    const pair = `${words[index] ?? ''} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Twice what is common, of all there is: 1 for the same, 0 for nothing in common (Dice 1945, Sørensen 1948). */
function diceCoefficient(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return (2 * common) / (sizeOf(a) + sizeOf(b))
}

const sizeOf = (pairs: ReadonlyMap<string, number>) =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)
