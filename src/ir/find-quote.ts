/**
 * Where `quote` stands in `brief`, as UTF-16 offsets, or undefined when it is not there.
 * White space, Markdown's markup and typography (curly quotes, dashes) do not count, nor does a final stop.
 */
export function findQuote(
  brief: string,
  quote: string,
): { readonly start: number; readonly end: number } | undefined {
  const sought = fold(quote).text.replace(/[.,;:]+$/, '')
  if (sought === '') return undefined
  const folded = fold(brief)
  const at = folded.text.indexOf(sought)
  const start = folded.offsets[at]
  const last = folded.offsets[at + sought.length - 1]
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 }
}

/** What does not count: bullets, headings and quotation marks of a line's start, a link's target, white space, emphasis. */
const skipped = /(?:^|(?<=\n))[ \t]*(?:[-*+>]|\d+[.)]|#{1,6})[ \t]+|\]\([^)\s]*\)|[\s*_`[\]\u200b\ufeff]+/gy

const typography = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u2026', '...'],
])

/** The characters that count, each with its offset in the text. */
function fold(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let folded = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length;) {
    skipped.lastIndex = at
    const skip = skipped.exec(text)?.[0].length ?? 0
    if (skip > 0) {
      at += skip
      continue
    }
    const character = text.charAt(at)
    const kept = typography.get(character) ?? character
    folded += kept
    for (let i = 0; i < kept.length; i++) offsets.push(at)
    at += 1
  }
  return { text: folded, offsets }
}
