import type { SourceRange } from '../ir/source.ts'

/** 1-based line and column, in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** How a frame is drawn; `paint` gives parts of it a look. */
export interface FrameOptions {
  /** Columns that a line may take before it is cut. */
  readonly width: number
  readonly paint: (part: 'gutter' | 'caret', text: string) => string
}

const linesBefore = 2
const linesAfter = 1
const tab = '  '

/** The line and column of an offset; an offset past the end is the end. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset))
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: before.length - lastBreak }
}

/** The lines around a range, with carets under its first line. Empty for a range past the end of the text. */
export function codeFrame(text: string, range: SourceRange, options: FrameOptions): string {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const start = placeOf(text, range.start)
  const marked = lines[start.line - 1]
  if (marked === undefined) return ''
  const end = placeOf(text, range.end)
  const from = start.column - 1
  const to = end.line === start.line ? end.column - 1 : marked.length
  const window = windowAround(
    shown(marked.slice(0, from)).length,
    shown(marked.slice(0, to)).length,
    options.width,
  )
  const numberWidth = String(Math.min(lines.length, start.line + linesAfter)).length
  const rows: string[] = []
  for (let line = Math.max(1, start.line - linesBefore); line <= start.line + linesAfter; line++) {
    const content = lines[line - 1]
    if (content === undefined || (content === '' && line === lines.length)) continue
    const isMarked = line === start.line
    const gutter = `${isMarked ? '>' : ' '} ${String(line).padStart(numberWidth)} |`
    rows.push(`${options.paint('gutter', gutter)} ${cut(shown(content), window)}`.trimEnd())
    if (isMarked) {
      const carets = options.paint('caret', caretsUnder(marked, from, to, window))
      rows.push(`${options.paint('gutter', `  ${' '.repeat(numberWidth)} |`)} ${carets}`)
    }
  }
  return rows.join('\n')
}

/** Tabs as spaces, and control characters made visible, so that no file can steer the terminal. */
export const shown = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  text.replaceAll('\t', tab).replace(/[\u0000-\u001f\u007f-\u009f]/g, (found) => visibleControl(found))

const visibleControl = (character: string): string => {
  const code = character.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
}

interface Window {
  readonly from: number
  readonly width: number
}

/** Long lines are cut to a window in which the marked part stands near the middle. */
function windowAround(from: number, to: number, width: number): Window {
  const middle = from + Math.floor(Math.min(to - from, width / 2) / 2)
  return { from: to + 4 <= width ? 0 : Math.max(0, middle - Math.floor(width / 2)), width }
}

function cut(line: string, window: Window): string {
  const tail = line.slice(window.from)
  const kept = tail.length > window.width ? `${tail.slice(0, window.width - 1)}…` : tail
  return window.from > 0 && kept !== '' ? `…${kept.slice(1)}` : kept
}

function caretsUnder(line: string, from: number, to: number, window: Window): string {
  const start = shown(line.slice(0, from)).length - window.from
  const length = Math.max(1, shown(line.slice(from, to)).length)
  return ' '.repeat(Math.max(0, start)) + '^'.repeat(Math.max(1, Math.min(length, window.width - start)))
}
