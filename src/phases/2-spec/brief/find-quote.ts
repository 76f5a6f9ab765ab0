import type { SourceRange } from '../../../ir/source.ts'
import type { BriefText } from './brief-text.ts'
import { foldMarkup } from './fold-markup.ts'

export interface FoundQuote {
  readonly foundAt: SourceRange
  /** 1-based. */
  readonly line: number
}

/** Where the brief says `quote`, white space, typography and markup aside. */
export function findQuote(quote: string, brief: BriefText): FoundQuote | undefined {
  const wanted = foldMarkup(quote).text
  const at = wanted === '' ? -1 : brief.folded.text.indexOf(wanted)
  if (at < 0) return undefined
  const start = brief.folded.offsets[at] ?? 0
  const end = (brief.folded.offsets[at + wanted.length - 1] ?? start) + 1
  const line = brief.text.slice(0, start).split('\n').length
  return { foundAt: { file: brief.file, start, end }, line }
}
