import { isObliging } from './obliging.ts'

/** A sentence of the brief, by its offsets in the brief's text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  /** 1-based. */
  readonly line: number
  readonly obliging: boolean
}

interface Block {
  readonly start: number
  readonly end: number
}

/** The sentences of a brief: paragraphs, list items and table rows, cut at full stops; no headings, no code fences. */
export function sentencesOf(brief: string): readonly Sentence[] {
  return blocksOf(brief).flatMap((block) =>
    cut(brief.slice(block.start, block.end)).map(({ start, end }) => {
      const text = brief.slice(block.start + start, block.start + end)
      return {
        text,
        start: block.start + start,
        end: block.start + end,
        line: lineAt(brief, block.start + start),
        obliging: isObliging(text),
      }
    }),
  )
}

const bullet = /^\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/
const closesBlock = /^\s*(?:#{1,6}\s|(?:-{3,}|={3,}|\*{3,})\s*$)|^\s*$/
const tableRow = /^\s*\|.*\|\s*$/

/** Stretches of text that hold sentences, without their bullets. */
function blocksOf(brief: string): readonly Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let fenced = false
  const close = () => {
    if (open) blocks.push(open)
    open = undefined
  }
  for (const { start, text } of linesWithOffsets(brief)) {
    const isFence = /^\s*(?:`{3,}|~{3,})/.test(text)
    if (isFence) fenced = !fenced
    if (isFence || fenced || closesBlock.test(text)) {
      close()
      continue
    }
    const mark = bullet.exec(text)?.[0].length ?? /^\s*(?:>\s*)*/.exec(text)?.[0].length ?? 0
    if (bullet.test(text) || tableRow.test(text)) close()
    const end = start + text.trimEnd().length
    open = open ? { start: open.start, end } : { start: start + mark, end }
    if (tableRow.test(text)) close()
  }
  close()
  return blocks.filter((block) => /\p{L}/u.test(brief.slice(block.start, block.end)))
}

function* linesWithOffsets(text: string) {
  let start = 0
  for (const line of text.split('\n')) {
    yield { start, text: line.replace(/\r$/, '') }
    start += line.length + 1
  }
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|excl|no|nos|mr|mrs|ms|dr|st|fig|sec|min|max|ca)\.$/i

/** Cuts at a stop that ends a sentence: white space and a beginning follow, no abbreviation and no code stands before. */
function cut(text: string): readonly Block[] {
  const pieces: Block[] = []
  let start = 0
  for (const stop of text.matchAll(/[.!?]["'”’)\]*_]*(?=\s+["'“‘([*_`]*[\p{Lu}\p{N}`])/gu)) {
    const end = stop.index + stop[0].length
    const before = text.slice(start, end)
    const insideCode = (before.match(/`/g) ?? []).length % 2 === 1
    if (insideCode || abbreviation.test(text.slice(start, stop.index + 1))) continue
    pieces.push({ start, end })
    start = end + (/^\s+/.exec(text.slice(end))?.[0].length ?? 0)
  }
  if (text.slice(start).trim() !== '') pieces.push({ start, end: text.length })
  return pieces
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length
