import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { evidenceJson } from '../report/evidence-json.ts'
import type { Summary } from '../report/text/summary.ts'
import type { Format, Terminal } from './terminal.ts'

/** What a trust command found. */
export interface Evidence extends Summary {
  readonly diagnostics: readonly Diagnostic[]
  /** What a person should look at, at its place: the words of a report say it too. */
  readonly pointers: readonly Diagnostic[]
}

/** Formats whose readers see findings beside the lines that they are about. */
const pointing: ReadonlySet<Format> = new Set(['github', 'sarif'])

/** Shows evidence: in words, or as one document. Without any evidence, the diagnostics are all there is. */
export async function showEvidence(
  evidence: Evidence,
  terminal: Terminal,
  inWords: () => string,
): Promise<void> {
  const { diagnostics, pointers, specs, mutation, gate } = evidence
  const isEmpty = specs.length === 0 && mutation === undefined && gate === undefined
  const isDocument = terminal.format === 'json' && !isEmpty
  const shown = pointing.has(terminal.format) ? [...diagnostics, ...pointers] : diagnostics
  await terminal.diagnostics(shown, { aside: isDocument })
  if (isDocument) terminal.document(evidenceJson({ specs, mutation, gate }))
  else if (!isEmpty) terminal.result(inWords())
}
