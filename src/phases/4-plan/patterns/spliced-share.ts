import type { Splice } from './splice-of.ts'
import type { Pattern, TextRules } from './text-rules.ts'
import { isText, textsOf } from './texts-of.ts'

const tried = 100

/** How many of the texts into which parts are put keep to rules, from 0 to 1; undefined where that is not known. */
export function splicedShare(whole: Pattern, parts: readonly Splice[], rules: TextRules): number | undefined {
  const texts = textsOf({ all: [whole] }, tried) ?? []
  const pieces = parts.map((part) => textsOf({ all: [part] }, tried) ?? [])
  if (texts.length === 0 || pieces.some((each) => each.length === 0)) return undefined
  const put = texts.map((text, index) =>
    parts.reduce((sofar, { at }, part) => splice(sofar, pieceAt(pieces[part] ?? [], index), at), text),
  )
  return put.filter((text) => isText(rules, text)).length / put.length
}

const pieceAt = (pieces: readonly string[], index: number) => pieces[index % pieces.length] ?? ''

/** In the stead of what is as long. */
function splice(text: string, piece: string, at: Splice['at']): string {
  if (at === 'whole') return piece
  if (at === 'start') return piece + text.slice(piece.length)
  if (at === 'end') return text.slice(0, Math.max(0, text.length - piece.length)) + piece
  const start = Math.floor((text.length * 7) / 16)
  return text.slice(0, start) + piece + text.slice(start + piece.length)
}
