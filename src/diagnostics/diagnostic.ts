import type { SourceRange } from '../ir/source.ts'
import type { Severity } from './message.ts'
import { messages, type DiagnosticArguments, type DiagnosticCode } from './table.ts'

/** A fault as data; its words are looked up when it is shown. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** Undefined only for what has no place in any file: a missing package, a refused connection. */
  readonly range: SourceRange | undefined
  readonly args: Readonly<Record<string, unknown>>
}

/** Makes a diagnostic of the table's row `code`, with the row's severity. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  range: SourceRange | undefined,
  args: DiagnosticArguments<Code>,
): Diagnostic {
  return { code, severity: messages[code].severity, range, args: args as Readonly<Record<string, unknown>> }
}

/** The words of a diagnostic: what is wrong, and what to do when the table says so. */
export function wordsOf(found: Diagnostic): { readonly text: string; readonly help: string | undefined } {
  const message = messages[found.code] as {
    text: (args: unknown) => string
    help?: (args: unknown) => string | undefined
  }
  return { text: message.text(found.args), help: message.help?.(found.args) }
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((found) => found.severity === 'error')
