import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { evidenceJson } from '../report/evidence-json.ts'
import type { Summary } from '../report/text/summary.ts'
import type { Terminal } from './terminal.ts'

/** What a trust command found. */
export interface Evidence extends Summary {
  readonly diagnostics: readonly Diagnostic[]
}

/** Shows evidence: in words, or as one document. Without any evidence, the diagnostics are all there is. */
export async function showEvidence(
  evidence: Evidence,
  terminal: Terminal,
  inWords: () => string,
): Promise<void> {
  const { diagnostics, specs, mutation, gate } = evidence
  const isEmpty = specs.length === 0 && mutation === undefined && gate === undefined
  const isDocument = terminal.format === 'json' && !isEmpty
  await terminal.diagnostics(diagnostics, { aside: isDocument })
  if (isDocument) terminal.document(evidenceJson({ specs, mutation, gate }))
  else if (!isEmpty) terminal.result(inWords())
}
