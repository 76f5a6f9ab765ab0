import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../../ir/outcome.ts'
import { createReport } from '../report.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { formatSpec } from './format-spec.ts'

/** The text of `file` in the canonical style, or why it has none: it is no YAML, or would mean something else. */
export function formatFile(file: string, text: string): Outcome<string, Diagnostic> {
  const { report, diagnostics } = createReport()
  parseYaml({ file, text }, report)
  if (hasErrors(diagnostics())) return { value: undefined, diagnostics: diagnostics() }
  const formatted = formatSpec(text)
  if (formatted === undefined) report('spec/not-formattable', { file, start: 0, end: 0 }, {})
  return { value: formatted, diagnostics: diagnostics() }
}
