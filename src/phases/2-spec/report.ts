import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/table.ts'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../ir/source.ts'

/** Notes a fault and goes on. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  range: SourceRange,
  args: DiagnosticArguments<Code>,
) => void

/** A `Report` that keeps each fault once: a shared scenario is read for every invariant that uses it. */
export function createReport(): {
  readonly report: Report
  readonly diagnostics: () => readonly Diagnostic[]
} {
  const found = new Map<string, Diagnostic>()
  return {
    report: (code, range, args) => {
      const key = JSON.stringify([code, range, args])
      if (!found.has(key)) found.set(key, diagnostic(code, range, args))
    },
    diagnostics: () => [...found.values()],
  }
}
