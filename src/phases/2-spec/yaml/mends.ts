import type { YAMLError } from 'yaml'
import { scanCode } from '../repair/scan-code.ts'

/** The file with some of it covered up. */
export interface Mend {
  readonly text: string
  /** The lines that were touched. */
  readonly start: number
  readonly end: number
  /** Every key is still there: only values were covered. */
  readonly keepsKeys: boolean
  /** Where the word begins that stands for a value. */
  readonly covered?: number
  /** Where the bracket or quote stands that was never closed, when that was what the mend took for the slip. */
  readonly opened?: number
}

export interface Line {
  readonly start: number
  readonly end: number
}

/** The line that an offset is in, without its line end. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

/** What may be covered up for an error, the least first. */
export function mendsAt(text: string, error: YAMLError): readonly Mend[] {
  const line = lineAt(text, Math.min(error.pos[0], Math.max(0, text.length - 1)))
  const before = line.start > 0 ? lineAt(text, line.start - 1) : undefined
  const tries = [
    ...(error.code === 'TAB_AS_INDENT' ? tabMends(text, line) : []),
    valueCovered(text, line),
    openerCovered(text, line),
    blanked(text, line),
    blanked(text, withDeeper(text, line)),
    before && valueCovered(text, before),
    before && blanked(text, before),
  ]
  return tries.filter((mend) => mend !== undefined)
}

/** `key: value` or `- value`, behind indentation and the dashes of lists. */
const entry = /^(\s*(?:- +)*(?:(?:[\w$-]+|"[^"]*"|'[^']*'):[ \t]+|(?<=- +)))(\S.*)$/

/** A word in place of the value that a line holds. */
function valueCovered(text: string, line: Line, tail?: Line): Mend | undefined {
  const written = text.slice(line.start, line.end).replace(/\r$/, '')
  const [, lead, value = ''] = entry.exec(written) ?? []
  if (lead === undefined || value === '') return undefined
  const covered = `${text.slice(0, line.start)}${lead}x${' '.repeat(value.length - 1)}${text.slice(line.start + written.length)}`
  const rest = tail && blanked(covered, tail)
  return {
    text: rest?.text ?? covered,
    start: line.start,
    end: tail?.end ?? line.end,
    keepsKeys: rest?.keepsKeys ?? true,
    covered: line.start + lead.length,
  }
}

/** A bracket or a quote that a line further up opens may be the slip; the library tells where it missed the end. */
function openerCovered(text: string, line: Line): Mend | undefined {
  let at = line
  for (let up = 0; up < 60 && at.start > 0; up++) {
    at = lineAt(text, at.start - 1)
    const written = text.slice(at.start, at.end)
    const found = entry.exec(written)
    if (!found?.[2] || /^[|>]/.test(found[2])) continue
    const from = at.start + (found[1]?.length ?? 0)
    const { closed } = scanCode(text, { from, to: at.end, angles: false, whole: true })
    if (closed) continue
    const between = at.end + 1 < line.start ? { start: at.end + 1, end: line.start - 1 } : undefined
    const mend = valueCovered(text, at, between)
    return mend && { ...mend, opened: from }
  }
  return undefined
}

/** Blanks in place of some lines. */
function blanked(text: string, { start, end }: Line): Mend {
  const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ')
  const isEmpty = text.slice(start, end).trim() === ''
  return { text: text.slice(0, start) + blank + text.slice(end), start, end, keepsKeys: isEmpty }
}

/** A line with the lines after it that are indented deeper. */
function withDeeper(text: string, line: Line): Line {
  const indentOf = ({ start, end }: Line) => text.slice(start, end).search(/\S/)
  const indent = indentOf(line)
  let { end } = line
  while (end < text.length) {
    const next = lineAt(text, end + 1)
    const found = indentOf(next)
    if (found >= 0 && found <= indent) break
    if (next.end <= end) break
    ;({ end } = next)
  }
  return { start: line.start, end }
}

/** A stretch of lines that tabs indent is one slip. */
function tabMends(text: string, line: Line): readonly Mend[] {
  let { end } = line
  for (let next = lineAt(text, end + 1); end < text.length; next = lineAt(text, end + 1)) {
    if (!/^ *\t/.test(text.slice(next.start, next.end)) || next.end <= end) break
    ;({ end } = next)
  }
  return [blanked(text, { start: line.start, end })]
}
