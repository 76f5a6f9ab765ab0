import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Quote, Spec } from '../ir/spec.ts'
import { overlaps } from '../phases/1-extract/brief/coverage.ts'
import { sentencesOf, type Sentence } from '../phases/1-extract/brief/sentences.ts'

/**
 * The sentences of the specs' briefs that oblige and that no spec accounts for: none quotes them in an invariant, under
 * `uncovered` or under `open`. Several specs may share a brief; what one of them says is said.
 */
export function unaccountedSentences(specs: readonly Spec[]): readonly Diagnostic[] {
  const byBrief = new Map<string, { readonly text: string; readonly quotes: Quote[] }>()
  for (const spec of specs) {
    if (!spec.brief) continue
    const { file, text } = spec.brief
    const known = byBrief.get(file) ?? { text, quotes: [] }
    known.quotes.push(...quotesIn(spec))
    byBrief.set(file, known)
  }
  return [...byBrief].flatMap(([file, { text, quotes }]) =>
    sentencesOf(text)
      .filter((sentence) => sentence.obliging && !isQuoted(sentence, quotes))
      .map(({ start, end, text: said }) =>
        diagnostic(
          'spec/sentence-unaccounted',
          { file, start, end },
          { sentence: said.replace(/\s+/g, ' ') },
        ),
      ),
  )
}

const quotesIn = ({ invariants, uncovered, open }: Spec): readonly Quote[] => [
  ...invariants.flatMap(({ quotes }) => quotes),
  ...[...uncovered, ...open].map(({ quote }) => quote),
]

const isQuoted = (sentence: Sentence, quotes: readonly Quote[]) =>
  quotes.some(({ foundAt }) => foundAt !== undefined && overlaps(foundAt, sentence))
