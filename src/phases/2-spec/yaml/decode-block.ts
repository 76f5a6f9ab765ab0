import { createDecoder, type Decoded, type Decoder } from './decoded.ts'
import type { BlockShape } from './yaml-node.ts'

interface Line {
  readonly start: number
  /** Offset of the first character that is no space. */
  readonly text: number
  /** Offset of the line end, before a carriage return. */
  readonly end: number
  /** Offset of the line feed, or of the end of the scalar. */
  readonly lineFeed: number
}

/** A literal (`|`) or folded (`>`) scalar as the parser found it. */
export function decodeBlock(source: string, shape: BlockShape): Decoded {
  const decoder = createDecoder(source)
  const lines = linesOf(source, shape.contentStart, shape.contentEnd)
  const chomping = /[+-]/.exec(shape.header)?.[0]
  const firstText = lines.findIndex(hasText)
  if (firstText < 0) {
    const kept = chomping === '+' ? lines.slice(0, Math.max(1, lines.length - 1)) : []
    for (const line of kept) decoder.put('\n', line.lineFeed)
    return decoder.done()
  }
  const explicit = Number(/[1-9]/.exec(shape.header)?.[0] ?? 0)
  const indent = explicit > 0 ? shape.parentIndent + explicit : indentOf(lines[firstText])
  const lastText = lines.findLastIndex(hasText)
  const contentEnd = 1 + lines.findLastIndex((line, i) => i <= lastText || indentOf(line) > indent)
  for (const line of lines.slice(0, firstText)) {
    decoder.copy(Math.min(line.start + indent, line.text), line.text)
    decoder.put('\n', line.lineFeed)
  }
  const content = lines.slice(firstText, contentEnd)
  if (shape.header.startsWith('>')) decodeFolded(source, content, indent, decoder)
  else decodeLiteral(content, indent, decoder)
  chomp(chomping, lines.slice(contentEnd - 1), indent, decoder)
  return decoder.done()
}

const hasText = (line: Line) => line.text < line.end
const indentOf = (line: Line | undefined) => (line ? line.text - line.start : 0)

function linesOf(source: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = []
  for (let start = from; start <= to && from < to;) {
    const found = source.indexOf('\n', start)
    const lineFeed = found < 0 || found >= to ? to : found
    const end = lineFeed > start && source[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed
    let text = start
    while (text < end && source[text] === ' ') text++
    lines.push({ start, text, end, lineFeed })
    start = lineFeed + 1
  }
  return lines
}

const copyLine = (line: Line, indent: number, decoder: Decoder) =>
  decoder.copy(Math.min(line.start + indent, line.text), line.end)

function decodeLiteral(lines: readonly Line[], indent: number, decoder: Decoder): void {
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) decoder.put('\n', before.lineFeed)
    copyLine(line, indent, decoder)
  })
}

/** Line ends between lines of the same indentation fold; those around lines indented further stay. */
function decodeFolded(source: string, lines: readonly Line[], indent: number, decoder: Decoder): void {
  let separator = ''
  let lineFeeds: number[] = []
  let afterIndented = false
  const separate = (characters: string) => {
    for (const character of characters) decoder.put(character, lineFeeds.shift() ?? 0)
  }
  for (const line of lines) {
    if (indentOf(line) > indent || source[line.text] === '\t') {
      if (separator === ' ') separator = '\n'
      else if (!afterIndented && separator === '\n') separator = '\n\n'
      separate(separator)
      copyLine(line, indent, decoder)
      ;[separator, lineFeeds, afterIndented] = ['\n', [], true]
    } else if (hasText(line)) {
      separate(separator)
      copyLine(line, indent, decoder)
      ;[separator, lineFeeds, afterIndented] = [' ', [], false]
    } else if (separator === '\n') separate('\n')
    else separator = '\n'
    lineFeeds.push(line.lineFeed)
  }
}

/** The line end of the last line of content (`lines[0]`) and the empty lines after it: clipped, stripped or kept. */
function chomp(chomping: string | undefined, lines: readonly Line[], indent: number, decoder: Decoder): void {
  const [last, ...rest] = lines
  if (chomping === '-' || !last) return
  decoder.put('\n', last.lineFeed)
  if (chomping !== '+') return
  rest.forEach((line, i) => {
    decoder.copy(Math.min(line.start + indent, line.text), line.text)
    const isEnd = i === rest.length - 1 && line.text === line.lineFeed
    if (!isEnd) decoder.put('\n', line.lineFeed)
  })
}
