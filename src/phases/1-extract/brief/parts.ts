import { linesOf } from '../prompt/barred.ts'

/** Lines of a brief that are asked about on their own. Line numbers are 1-based; ranges include both ends. */
export interface BriefPart {
  /** 1-based. */
  readonly number: number
  readonly of: number
  readonly from: number
  readonly to: number
  /** Lines before it without which it would not be understood: the headings above it, and the brief's beginning. */
  readonly context: readonly number[]
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Splits a brief into parts of at most so many tokens each: at its headings, the highest first, then between paragraphs,
 * then between lines. A line that is too long on its own stays whole.
 * @param size The tokens of a text.
 */
export function partsOf(
  brief: string,
  { most, size }: { readonly most: number; readonly size: (text: string) => number },
): readonly BriefPart[] {
  const lines = linesOf(brief)
  const depths = headingDepths(lines)
  const sizeOf = ({ from, to }: Range) => size(lines.slice(from - 1, to).join('\n'))
  const fits = (range: Range) => sizeOf(range) <= most
  const split = (range: Range): readonly Range[] => {
    if (fits(range) || range.from === range.to) return [range]
    const cuts = cutsOf(range, lines, depths)
    return packed(rangesBetween(range, cuts), fits).flatMap((piece) =>
      piece.from === range.from && piece.to === range.to ? [piece] : split(piece),
    )
  }
  const whole = { from: 1, to: lines.length }
  const ranges = split(whole).filter(({ from, to }) => hasText(lines, from, to))
  if (ranges.length < 2) return [{ number: 1, of: 1, ...(ranges[0] ?? whole), context: [] }]
  const start = beginning(depths, (range) => sizeOf(range) * 4 <= most)
  return ranges.map(({ from, to }, index) => ({
    number: index + 1,
    of: ranges.length,
    from,
    to,
    context: [...new Set([...start, ...headingsAbove(from, depths)])]
      .filter((line) => line < from && /\S/.test(lines[line - 1] ?? ''))
      .sort((a, b) => a - b),
  }))
}

const hasText = (lines: readonly string[], from: number, to: number) =>
  lines.slice(from - 1, to).some((line) => /\S/.test(line))

/** The depth of each line that is a heading; 0 for others. No line in a fence is one. */
function headingDepths(lines: readonly string[]): readonly number[] {
  let fenced = false
  return lines.map((line, index) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) fenced = !fenced
    if (fenced) return 0
    const marks = /^ {0,3}(#{1,6})\s+\S/.exec(line)?.[1]
    if (marks) return marks.length
    const below = lines[index + 1] ?? ''
    const isTitle = /^\S/.test(line) && !/^\s*(?:[-*+>|]|\d+[.)])\s/.test(line) && !lines[index - 1]?.trim()
    if (isTitle && /^=+\s*$/.test(below)) return 1
    return isTitle && /^-{2,}\s*$/.test(below) ? 2 : 0
  })
}

/** The lines at which a range may be cut: its highest headings, or else its paragraphs, or else each of its lines. */
function cutsOf({ from, to }: Range, lines: readonly string[], depths: readonly number[]): readonly number[] {
  const inside = Array.from({ length: to - from }, (_, index) => from + 1 + index)
  const depthAt = (line: number) => depths[line - 1] ?? 0
  const highest = Math.min(...inside.map(depthAt).filter((depth) => depth > 0))
  const headings = inside.filter((line) => depthAt(line) === highest)
  if (headings.length > 0) return headings
  const isBlank = (line: number) => !lines[line - 1]?.trim()
  const paragraphs = inside.filter((line) => isBlank(line - 1) && !isBlank(line))
  return paragraphs.length > 0 ? paragraphs : inside
}

const rangesBetween = ({ from, to }: Range, cuts: readonly number[]): readonly Range[] =>
  [from, ...cuts].map((start, index) => ({ from: start, to: (cuts[index] ?? to + 1) - 1 }))

/** Neighbours together, as long as they fit. */
function packed(ranges: readonly Range[], fits: (range: Range) => boolean): readonly Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    const joined = last && { from: last.from, to: range.to }
    if (joined && fits(joined)) result[result.length - 1] = joined
    else result.push(range)
  }
  return result
}

/** What stands before the second heading, unless it is long: who reads a part wants to know what it is all about. */
function beginning(depths: readonly number[], isShort: (range: Range) => boolean): readonly number[] {
  const second = depths.findIndex((depth, index) => depth > 0 && index > 0)
  const to = second < 0 ? 0 : second
  return to > 0 && isShort({ from: 1, to }) ? Array.from({ length: to }, (_, index) => index + 1) : []
}

/** The headings that a line stands under, from the nearest up. */
function headingsAbove(line: number, depths: readonly number[]): readonly number[] {
  const found: number[] = []
  let below = depths[line - 1] || 7
  for (let at = line - 1; at >= 1; at--) {
    const depth = depths[at - 1] ?? 0
    if (depth === 0 || depth >= below) continue
    found.push(at)
    below = depth
  }
  return found
}
