import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../../ir/outcome.ts'

/** The user's own patterns of what must not leave, or which of them are no regular expressions: then nothing is sent. */
export function ownPatterns(patterns: readonly string[]): Outcome<readonly RegExp[], Diagnostic> {
  const compiled: RegExp[] = []
  const diagnostics: Diagnostic[] = []
  for (const pattern of patterns) {
    try {
      compiled.push(new RegExp(pattern, 'gu'))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      diagnostics.push(diagnostic('extract/bad-pattern', undefined, { pattern, why }))
    }
  }
  return { value: diagnostics.length > 0 ? undefined : compiled, diagnostics }
}
