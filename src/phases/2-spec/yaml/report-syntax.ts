import type { Document, ErrorCode, YAMLError } from 'yaml'
import type { SyntaxProblem } from '../../../diagnostics/messages/spec-yaml.ts'
import { repairedLine } from '../repair/repaired-line.ts'
import type { Report } from '../report.ts'
import type { SourceText } from './yaml-node.ts'

/** One slip makes many errors; those far down seldom help. */
const mostFaults = 10

/** Reports the library's errors, the first of each line. Gives the start of the first line that has one. */
export function reportSyntax(
  document: Document.Parsed,
  source: SourceText,
  report: Report,
): number | undefined {
  const lines = new Set<number>()
  for (const error of document.errors) {
    // Tags are judged where a value is read: in code they are no tags.
    if (error.code === 'TAG_RESOLVE_FAILED') continue
    const line = source.text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1)) + 1
    if (lines.has(line) || lines.size >= mostFaults) continue
    lines.add(line)
    reportError(error, source, report)
  }
  return lines.size === 0 ? undefined : Math.min(...lines)
}

function reportError(error: YAMLError, { file, text }: SourceText, report: Report): void {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length)
  const range = { file, start, end }
  if (error.code === 'TAB_AS_INDENT') report('spec/tab-indent', range, {})
  else if (error.code === 'RESOURCE_EXHAUSTION') report('spec/too-deep', range, {})
  else {
    const found = /^[^\r\n]{1,30}/.exec(text.slice(start, end))?.[0] ?? ''
    report('spec/yaml-syntax', range, {
      problem: problemOf(error),
      found,
      repaired: repairedLine(text, start),
    })
  }
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
