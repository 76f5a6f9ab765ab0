import type { ErrorCode, YAMLError } from 'yaml'
import type { SyntaxProblem } from '../../../diagnostics/messages/spec-yaml.ts'
import { repairedLine } from '../repair/repaired-line.ts'
import type { Report } from '../report.ts'
import { lineAt } from './mends.ts'
import type { Slip } from './recover.ts'
import type { SourceText } from './yaml-node.ts'

/** Reports slips, each where a person would look for it. */
export function reportSlips(slips: readonly Slip[], source: SourceText, report: Report): void {
  for (const { error, mend } of slips) {
    const opened = mend?.opened
    if (opened === undefined) reportError(error, source, report)
    else reportOpened(opened, source, report)
  }
}

/** The library tells where it missed the end; people look at the beginning. */
function reportOpened(start: number, { file, text }: SourceText, report: Report): void {
  const found = text.slice(start, start + 1)
  const problem = `"'`.includes(found) ? 'open-quote' : 'open-bracket-here'
  report('spec/yaml-syntax', { file, start, end: start + 1 }, { problem, found, repaired: undefined })
}

function reportError(error: YAMLError, { file, text }: SourceText, report: Report): void {
  const start = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const range = { file, start, end: endOf(error, text, start) }
  const habit = habitAt(text, start)
  if (error.code === 'TAB_AS_INDENT') report('spec/tab-indent', range, {})
  else if (error.code === 'RESOURCE_EXHAUSTION') report('spec/too-deep', range, {})
  else if (oddBlank(text, start) !== undefined) {
    const at = oddBlank(text, start) ?? start
    const found = text.slice(at, at + 1)
    report(
      'spec/yaml-syntax',
      { file, start: at, end: at + 1 },
      { problem: 'odd-blank', found, repaired: undefined },
    )
  } else if (habit) {
    reportHabit(habit, file, report)
  } else {
    const found = /^[^\r\n]{1,30}/.exec(text.slice(start, range.end))?.[0] ?? ''
    report('spec/yaml-syntax', range, {
      problem: standsUnderBlock(text, start) ? 'under-block' : problemOf(error),
      found,
      repaired: repairedLine(text, start),
    })
  }
}

/** Where a blank that editors and web pages make, and YAML has not, stands in the place of one on the line of a fault. */
function oddBlank(text: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const [line = ''] = text.slice(lineStart).split('\n', 1)
  const [before] =
    /^(?: *(?:- *)?|[^"'#]*[:,[{?-])(?=[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000])/u.exec(line) ?? []
  return before === undefined ? undefined : lineStart + before.length
}

/** What other languages write at the beginning of a line, each with what YAML writes. */
const habits: readonly (readonly [RegExp, SyntaxProblem, string])[] = [
  [/^(\s*)-(?=[A-Za-z][\w-]*:\s)/, 'dash-alone', '$1- '],
  [/^(\s*)\/\/ ?/, 'other-comment', '$1# '],
]

function habitAt(text: string, at: number) {
  const { start, end } = lineAt(text, at)
  const written = text.slice(start, end).replace(/\r$/, '')
  const habit = habits.find(([pattern]) => pattern.test(written))
  if (!habit) return undefined
  const [pattern, problem, instead] = habit
  return { problem, start: start + written.search(/\S/), repaired: written.replace(pattern, instead).trim() }
}

function reportHabit(habit: NonNullable<ReturnType<typeof habitAt>>, file: string, report: Report): void {
  const { problem, start, repaired } = habit
  const found = repaired
  const end = start + (problem === 'dash-alone' ? 1 : 2)
  report('spec/yaml-syntax', { file, start, end }, { problem, found, repaired })
}

/** The line after `then: |` stands where the key does, or is indented by a tab. */
function standsUnderBlock(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  const [, indent = ''] = /^([ \t]*)/.exec(text.slice(lineStart)) ?? []
  return /:[ \t]+[|>][-+]?$/.test(before) && (indent.includes('\t') || indent.length <= before.search(/\S/))
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
