import type { Code, SourceRange } from '../../../ir/source.ts'

/** Where characters `start` to `end` of a code's text stand in the YAML; an empty stretch is shown one character wide, and as empty where the code ends. */
export function rangeIn(code: Code, start: number, end: number): SourceRange {
  const from = Math.max(0, Math.min(start, code.text.length))
  const last = Math.max(from, Math.min(end, code.text.length) - 1)
  const begin = offsetOf(code, from)
  const next = Math.max(begin, offsetOf(code, last)) + 1
  return { file: code.range.file, start: begin, end: Math.max(begin, Math.min(next, code.range.end)) }
}

function offsetOf(code: Code, index: number): number {
  let best = code.map[0]
  if (!best) return code.range.start + index
  for (const segment of code.map) {
    if (segment.value > index) break
    best = segment
  }
  return best.source + Math.min(index - best.value, best.length)
}
