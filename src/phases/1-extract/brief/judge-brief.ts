import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { sentencesOf } from './sentences.ts'

/** About 100 pages: more is no brief of one subject. */
const longestBrief = 300_000

/** What keeps a text from being a brief. */
export function judgeBrief(file: string, text: string): readonly Diagnostic[] {
  const unreadable = (why: string) => [
    diagnostic('extract/unreadable-brief', undefined, { brief: file, why }),
  ]
  if (text.includes('\0')) return unreadable('it holds zero bytes, as binary files do')
  if (text.includes('\ufffd')) return unreadable('it is not encoded in UTF-8')
  if (text.length > longestBrief)
    return [
      diagnostic('extract/brief-too-large', undefined, {
        brief: file,
        characters: text.length,
        limit: longestBrief,
      }),
    ]
  if (sentencesOf(text).length === 0) return [diagnostic('extract/empty-brief', undefined, { brief: file })]
  return []
}
