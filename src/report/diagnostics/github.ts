import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/message.ts'
import { countSeverities, countsInWords } from './counts.ts'
import { entriesOf, type DiagnosticEntry, type Sources } from './entry.ts'
import { withoutCommands } from './without-commands.ts'

/** GitHub shows this many annotations of one severity per step and drops the rest in silence. */
const shownPerSeverity = 10

const commandOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands, which GitHub shows beside the lines of a pull request; what is beyond its limit follows as plain lines. */
export function githubDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  base: string,
): string {
  const entries = entriesOf(diagnostics, sources, base)
  if (entries.length === 0) return ''
  const rank = new Map<Severity, number>()
  const lines = entries.map((entry) => {
    const before = rank.get(entry.severity) ?? 0
    rank.set(entry.severity, before + 1)
    return before < shownPerSeverity ? workflowCommand(entry) : plainLine(entry)
  })
  return `${[...lines, countsInWords(countSeverities(entries))].join('\n')}\n`
}

function workflowCommand(entry: DiagnosticEntry): string {
  const message = [entry.text, ...(entry.help === undefined ? [] : [`help: ${entry.help}`])].join('\n')
  const properties = Object.entries(propertiesOf(entry)).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  )
  return `::${commandOf[entry.severity]} ${properties.join(',')}::${escapeMessage(message)}`
}

function propertiesOf({ place, code }: DiagnosticEntry): Readonly<Record<string, string>> {
  if (!place) return { title: code }
  const { file, start, end } = place
  if (!start || !end) return { file, title: code }
  // GitHub takes columns only for a range within one line.
  const columns =
    start.line === end.line
      ? { col: String(start.column), endColumn: String(Math.max(end.column, start.column + 1)) }
      : {}
  return { file, line: String(start.line), endLine: String(end.line), ...columns, title: code }
}

const plainLine = ({ place, severity, text, code }: DiagnosticEntry) => {
  const start = place?.start ? `:${place.start.line}:${place.start.column}` : ''
  const where = place ? `${place.file}${start} ` : ''
  // A path too may hold a line break.
  return withoutCommands(escapeMessage(`${where}${severity} ${text} [${code}]`))
}

const escapeMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
