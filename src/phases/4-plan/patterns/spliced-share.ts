import { drawnTexts } from './drawn-texts.ts'
import { numbers, type Next } from './random-units.ts'
import type { Splice } from './splice-of.ts'
import type { TextRules } from './text-rules.ts'
import { isText } from './texts-of.ts'

const tried = 300

/** How many of the texts into which parts are put keep to rules, from 0 to 1; undefined where that is not known. */
export function splicedShare(
  texts: readonly string[],
  parts: readonly Splice[],
  rules: TextRules,
): number | undefined {
  const pieces = parts.map((part) => drawnTexts(part, tried) ?? [])
  if (texts.length === 0 || pieces.some((each) => each.length === 0)) return undefined
  const next = numbers()
  const put = Array.from({ length: tried }, (_, index) =>
    parts.reduce(
      (sofar, { at }, part) => spliced(sofar, { piece: one(pieces[part], next), at }, next),
      texts[index % texts.length] ?? '',
    ),
  )
  return put.filter((text) => isText(rules, text)).length / tried
}

const one = (pieces: readonly string[] = [], next: Next) => pieces[next(pieces.length)] ?? ''

interface Put {
  readonly piece: string
  readonly at: Splice['at']
}

/** As texts are spliced when they are drawn: one in four stays as it is. */
function spliced(text: string, { piece, at }: Put, next: Next): string {
  const isSameLength = next(2) === 0
  const cut = (most: number) => (isSameLength ? Math.min(piece.length, most) : next(most + 1))
  if (next(4) === 0) return text
  if (at === 'whole') return piece
  if (at === 'start') return piece + text.slice(cut(text.length))
  if (at === 'end') return text.slice(0, text.length - cut(text.length)) + piece
  const start = next(text.length + 1)
  return text.slice(0, start) + piece + text.slice(start + cut(text.length - start))
}
