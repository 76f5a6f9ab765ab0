import type { Project } from '../config/load-project.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../ir/outcome.ts'

/** The project's own patterns of what is private; each that is no regular expression is told. */
export function privatePatternsOf({ config }: Project): Outcome<readonly RegExp[], Diagnostic> {
  const value: RegExp[] = []
  const diagnostics: Diagnostic[] = []
  for (const pattern of config.extract.redact) {
    try {
      value.push(new RegExp(pattern, 'g'))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      diagnostics.push(diagnostic('extract/bad-pattern', undefined, { pattern, why }))
    }
  }
  return { value, diagnostics }
}
