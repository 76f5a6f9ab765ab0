import type { FindQuote } from './find-quote.ts'
import type { SpecOutline } from '../../../ir/spec-outline.ts'
import type { Sentence } from './sentences.ts'

/** What a spec says about one obliging sentence of its brief. */
export interface SentenceCoverage {
  readonly sentence: Sentence
  readonly state: 'covered' | 'uncovered' | 'open' | 'missing'
  /** Ids of the invariants that quote it. */
  readonly invariants: readonly string[]
  /** The reason given under `uncovered`, or the question under `open`. */
  readonly words: string | undefined
}

/** The map of a brief: each obliging sentence, and where the spec accounts for it. */
export function coverageOf(
  brief: string,
  sentences: readonly Sentence[],
  outline: SpecOutline,
  findQuote: FindQuote,
): readonly SentenceCoverage[] {
  const quoted = (key: string, wordsKey: string) =>
    (outline.sections.find((section) => section.key === key)?.entries ?? []).flatMap((entry) =>
      (entry.texts['quote'] ?? []).flatMap((quote) => {
        const place = findQuote(brief, quote)
        return place ? [{ place, name: entry.name, words: entry.texts[wordsKey]?.[0] }] : []
      }),
    )
  const invariants = quoted('invariants', 'rule')
  const uncovered = quoted('uncovered', 'because')
  const open = quoted('open', 'question')

  return sentences
    .filter((sentence) => sentence.obliging)
    .map((sentence) => {
      const speaksOf = ({ place }: { place: Place }) => overlaps(place, sentence)
      const ids = [...new Set(invariants.filter(speaksOf).map(({ name }) => name))]
      const reason = uncovered.find(speaksOf)
      const question = open.find(speaksOf)
      const state = ids.length > 0 ? 'covered' : reason ? 'uncovered' : question ? 'open' : 'missing'
      return {
        sentence,
        state,
        invariants: ids,
        words: state === 'covered' ? undefined : (reason ?? question)?.words,
      }
    })
}

interface Place {
  readonly start: number
  readonly end: number
}

/** At least half of the shorter of the two: a quote may take in the next sentence's first word. */
export function overlaps(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start)
}
