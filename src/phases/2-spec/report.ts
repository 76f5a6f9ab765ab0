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
  'spec/missing-parameter',
])

/** Where a file is no YAML. */
export interface Damage {
  /** Lines that the YAML library could not make sense of, whose neighbours it read all the same. */
  readonly lines: readonly { readonly start: number; readonly end: number }[]
  /** Values in whose place a word was read. */
  readonly covered: readonly { readonly start: number; readonly end: number }[]
  /** What was lost is only values: every key is there. */
  readonly keepsKeys: boolean
  /** From here on nothing can be trusted: `Infinity` when only single lines are broken. */
  readonly from: number
}

/** A `Report` for a damaged file: what may only follow from the damage is not told. */
export function reportBeside(
  damage: Damage | undefined,
  { file, text }: { readonly file: string; readonly text: string },
  report: Report,
): Report {
  if (!damage) return report
  // The sign of a value that is gone stands before the lines that held it.
  const lines = damage.lines.map(({ start, end }) => ({
    start,
    end,
    sign: text.slice(0, start).trimEnd().length,
  }))
  const isBroken = ({ start, end }: SourceRange) =>
    end > damage.from ||
    lines.some((line) => (start < line.end && end > line.start) || (end === line.sign && end - start === 1))
  return (code, range, args) => {
    const isSure = (damage.keepsKeys || !absences.has(code)) && (range.file !== file || !isBroken(range))
    if (isSure) report(code, range, args)
  }
}
