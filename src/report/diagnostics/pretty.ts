import { wordsOf, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { codeFrame, placeOf, shown } from '../../diagnostics/frame.ts'
import type { Severity } from '../../diagnostics/message.ts'
import { ordered } from '../../diagnostics/order.ts'
import { countSeverities, countsInWords } from './counts.ts'
import { shownPath, type Sources } from './entry.ts'

/** A look that a terminal can give to text. */
export type Look = Severity | 'place' | 'code' | 'gutter' | 'caret' | 'help' | 'good' | 'bad' | 'strong'
export type Paint = (look: Look, text: string) => string

export interface PrettyOptions {
  readonly base: string
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

const severityWords: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** For people: each diagnostic with its code frame and its mend, then how many there were. */
export function prettyDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: PrettyOptions,
): string {
  const found = ordered(diagnostics)
  if (found.length === 0) return ''
  const blocks = found.map((one, index) => {
    const next = found[index + 1]
    // Notes of one sort are a list, with its mend below.
    const goesOn = next !== undefined && isNote(one) && next.code === one.code && helpOf(next) === helpOf(one)
    return `${block(one, sources, { ...options, help: goesOn ? undefined : helpOf(one) })}${goesOn ? '\n' : '\n\n'}`
  })
  return `${blocks.join('')}${countsInWords(countSeverities(found))}\n`
}

const isNote = ({ severity }: Diagnostic) => severity === 'info'
const helpOf = (found: Diagnostic) => wordsOf(found).help

interface BlockOptions extends PrettyOptions {
  readonly help: string | undefined
}

function block(found: Diagnostic, sources: Sources, { help, ...options }: BlockOptions): string {
  const { text } = wordsOf(found)
  const { paint } = options
  const severity = paint(found.severity, severityWords[found.severity])
  const headline = `${severity} ${paint('code', found.code)}  ${indentRest(text, 2)}`
  const mend = help === undefined ? [] : [`  ${paint('help', 'help:')} ${indentRest(help, 8)}`]
  return [headline, ...placeLines(found, sources, options), ...mend].join('\n')
}

function placeLines(found: Diagnostic, sources: Sources, options: PrettyOptions): string[] {
  if (!found.range) return []
  const file = shownPath(found.range.file, options.base)
  const text = sources.get(found.range.file)
  if (text === undefined) return [`  ${options.paint('place', file)}`]
  const { line, column } = placeOf(text, found.range.start)
  if (isNote(found)) return [`  ${options.paint('place', `${file}:${line}:${column}`)}`]
  const frame = codeFrame(text, found.range, {
    width: Math.max(40, options.width - 12),
    paint: options.paint,
  })
  return [
    `  ${options.paint('place', `${file}:${line}:${column}`)}`,
    ...(frame === '' ? [] : [indent(frame, 2)]),
  ]
}

const indent = (text: string, by: number) => text.replace(/^/gm, ' '.repeat(by))

/** Words may hold line breaks (a repaired text); all lines but the first are moved under the first. */
const indentRest = (text: string, by: number) =>
  text
    .split('\n')
    .map(shown)
    .join(`\n${' '.repeat(by)}`)
