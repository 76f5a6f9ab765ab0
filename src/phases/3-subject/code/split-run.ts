import type { Code } from '../../../ir/source.ts'
import { compiler } from '../compiler.ts'
import { parseCode } from './parse-code.ts'

/** What a command does, and the expression whose value is its `result`. */
export interface SplitRun {
  readonly steps: Code | undefined
  readonly result: Code | undefined
}

/** Splits a `run`: its last statement, when it is an expression, is its value. */
export function splitRun(run: Code): SplitRun {
  if (parseCode(run, 'expression').parsed) return { steps: undefined, result: run }
  const { parsed } = parseCode(run, 'block')
  const last = parsed?.nodes.at(-1)
  if (!parsed || !last || !compiler().ts.isExpressionStatement(last)) return { steps: run, result: undefined }
  const { expression } = last
  const start = expression.getStart(parsed.file) - parsed.offset
  const end = expression.getEnd() - parsed.offset
  const result = { ...part(run, start, end), id: `${run.id}/result` }
  return parsed.nodes.length === 1
    ? { steps: undefined, result }
    : { steps: { ...part(run, 0, start), id: `${run.id}/steps` }, result }
}

/** A stretch of a code, which knows its place as well. */
function part(code: Code, start: number, end: number): Code {
  const map = code.map.flatMap((segment) => {
    const from = Math.max(segment.value, start)
    const to = Math.min(segment.value + segment.length, end)
    if (from >= to) return []
    return [{ value: from - start, source: segment.source + from - segment.value, length: to - from }]
  })
  const [first, last] = [map[0], map.at(-1)]
  const range =
    first && last ? { ...code.range, start: first.source, end: last.source + last.length } : code.range
  return { ...code, text: code.text.slice(start, end), map, range }
}
