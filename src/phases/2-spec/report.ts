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

/** What a fault of YAML may have taken away: names and keys that stand behind it. */
const absences: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'spec/missing-key',
  'spec/not-a-map',
  'spec/quote-missing',
  'spec/rule-missing',
  'spec/given-count',
  'spec/unknown-factory',
  'spec/unknown-parameter',
  'spec/missing-parameter',
  'spec/unknown-scenario',
])

/** A `Report` for a file that is no YAML from `brokenAt` on: faults before it stand, all others may follow from it. */
export function reportBefore(brokenAt: number | undefined, file: string, report: Report): Report {
  if (brokenAt === undefined) return report
  return (code, range, args) => {
    const isSure = !absences.has(code) && (range.file !== file || range.end <= brokenAt)
    if (isSure) report(code, range, args)
  }
}
