import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { countSeverities } from './counts.ts'
import { entriesOf, type DiagnosticEntry, type Sources } from './entry.ts'

/**
 * For programs: `{ version: 1, diagnostics: […], counts }`, one entry as
 * `{ code, severity, text, help, file, start: { line, column }, end: { line, column } }`;
 * `help`, `file`, `start` and `end` are null where there is none. Lines and columns count from 1.
 */
export function jsonDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources, base: string): string {
  const entries = entriesOf(diagnostics, sources, base)
  const report = { version: 1, diagnostics: entries.map(jsonEntry), counts: countSeverities(entries) }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

const jsonEntry = ({ code, severity, text, help, place }: DiagnosticEntry) => ({
  code,
  severity,
  text,
  help: help ?? null,
  file: place?.file ?? null,
  start: place?.start ?? null,
  end: place?.end ?? null,
})
