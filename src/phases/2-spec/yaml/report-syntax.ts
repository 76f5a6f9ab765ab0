import type { ErrorCode, YAMLError } from 'yaml'
import type { SyntaxProblem } from '../../../diagnostics/messages/spec-yaml.ts'
import { repairedLine } from '../repair/repaired-line.ts'
import type { Damage, Report } from '../report.ts'
import type { SourceText } from './yaml-node.ts'

/** One slip makes many errors; those far down seldom help. */
const mostFaults = 10

type Line = Damage['lines'][number]

/** Reports the library's errors, the first of each line, and gives these lines. */
export function reportSyntax(
  errors: readonly YAMLError[],
  source: SourceText,
  report: Report,
): readonly Line[] {
  const lines = new Map<number, Line>()
  for (const error of errors) {
    const line = lineAt(source.text, error.pos[0])
    if (lines.has(line.start) || lines.size >= mostFaults) continue
    lines.set(line.start, line)
    reportError(error, source, report)
  }
  return [...lines.values()]
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, end: end < 0 ? text.length : end }
}

function reportError(error: YAMLError, { file, text }: SourceText, report: Report): void {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const range = { file, start, end: endOf(error, text, start) }
  if (error.code === 'TAB_AS_INDENT') report('spec/tab-indent', range, {})
  else if (error.code === 'RESOURCE_EXHAUSTION') report('spec/too-deep', range, {})
  else {
    const found = /^[^\r\n]{1,30}/.exec(text.slice(start, range.end))?.[0] ?? ''
    report('spec/yaml-syntax', range, {
      problem: problemOf(error),
      found,
      repaired: repairedLine(text, start),
    })
  }
}

/** The library often names one character; people look for the word. */
function endOf({ code, pos }: YAMLError, text: string, start: number): number {
  if (code === 'BAD_DQ_ESCAPE') return Math.min(start + 2, text.length)
  const wide =
    code === 'BLOCK_AS_IMPLICIT_KEY' ? /^[^\r\n]*?: ?/.exec(text.slice(start, start + 300))?.[0].length : 0
  return Math.min(Math.max(pos[1], start + Math.max(1, wide ?? 0)), text.length)
}

/** The library has one code for several slips; its words tell them apart. */
const problems: Readonly<Partial<Record<ErrorCode, readonly (readonly [RegExp, SyntaxProblem])[]>>> = {
  BLOCK_AS_IMPLICIT_KEY: [[/./, 'nested-map']],
  MULTILINE_IMPLICIT_KEY: [[/./, 'key-over-lines']],
  KEY_OVER_1024_CHARS: [[/./, 'key-over-lines']],
  BAD_INDENT: [
    [/^Flow|^Block collections are not allowed within flow/, 'open-bracket'],
    [/./, 'indentation'],
  ],
  MISSING_CHAR: [
    [/closing .*quote/, 'open-quote'],
    [/^Sequence item/, 'no-dash'],
    [/^Implicit map keys/, 'no-colon'],
    [/^Flow|expected .* end with|Missing , /, 'open-bracket'],
  ],
  UNEXPECTED_TOKEN: [
    [/at node end|in YAML stream/, 'value-ended'],
    [/on same line with key/, 'list-behind-key'],
    [/^Block scalar header|^Not a YAML token/, 'block-header'],
  ],
  BAD_SCALAR_START: [[/./, 'start-character']],
  BAD_DQ_ESCAPE: [[/./, 'escape']],
  MULTIPLE_ANCHORS: [[/./, 'two-properties']],
  MULTIPLE_TAGS: [[/./, 'two-properties']],
}

function problemOf({ code, message }: YAMLError): SyntaxProblem {
  return problems[code]?.find(([pattern]) => pattern.test(message))?.[1] ?? 'other'
}
