import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/message.ts'
import { messages } from '../../diagnostics/table.ts'
import { entriesOf, type DiagnosticEntry, type EntryPlace, type Sources } from './entry.ts'

const levelOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, as code scanning services read it. */
export function sarifDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources, base: string): string {
  const entries = entriesOf(diagnostics, sources, base)
  const codes = [...new Set(entries.map((entry) => entry.code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gen-props', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: entries.map((entry) => resultOf(entry, codes)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function ruleOf(code: string) {
  const message: { readonly explain: string; readonly severity: Severity } | undefined = Object.entries(
    messages,
  ).find(([known]) => known === code)?.[1]
  return {
    id: code,
    help: { text: message?.explain ?? '', markdown: message?.explain ?? '' },
    defaultConfiguration: { level: levelOf[message?.severity ?? 'error'] },
  }
}

function resultOf({ code, severity, text, help, place }: DiagnosticEntry, codes: readonly string[]) {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levelOf[severity],
    message: { text: help === undefined ? text : `${text}\n${help}` },
    locations: place ? [{ physicalLocation: physicalLocation(place) }] : [],
  }
}

const physicalLocation = ({ file, start, end }: EntryPlace) => ({
  artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
  region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
})
