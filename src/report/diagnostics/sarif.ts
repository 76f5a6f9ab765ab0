import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/message.ts'
import { messages } from '../../diagnostics/table.ts'
import { sarifLog, type SarifLevel, type SarifLocation } from '../sarif-log.ts'
import { entriesOf, type EntryPlace, type Sources } from './entry.ts'

const levelOf: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, as code scanning services read it. */
export function sarifDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources, base: string): string {
  const findings = entriesOf(diagnostics, sources, base).map(({ code, severity, text, help, place }) => ({
    ruleId: code,
    level: levelOf[severity],
    text: help === undefined ? text : `${text}\n${help}`,
    location: place && locationOf(place),
  }))
  return sarifLog(findings, ruleOf)
}

function ruleOf(code: string) {
  const message: { readonly explain: string; readonly severity: Severity } | undefined = Object.entries(
    messages,
  ).find(([known]) => known === code)?.[1]
  return {
    help: { text: message?.explain ?? '', markdown: message?.explain ?? '' },
    defaultConfiguration: { level: levelOf[message?.severity ?? 'error'] },
  }
}

const locationOf = ({ file, start, end }: EntryPlace): SarifLocation => ({
  file,
  region: start &&
    end && {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
})
