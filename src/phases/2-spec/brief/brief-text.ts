import { foldMarkup, type FoldedText } from './fold-markup.ts'

/** A brief, ready to be searched for quotes. */
export interface BriefText {
  /** Absolute path. */
  readonly file: string
  readonly text: string
  readonly folded: FoldedText
}

export const createBriefText = (file: string, text: string): BriefText => ({
  file,
  text,
  folded: foldMarkup(text),
})
