import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../ir/outcome.ts'
import { readEvidence } from '../report/read-evidence.ts'
import type { Summary } from '../report/text/summary.ts'
import { readOrFault } from './read-or-fault.ts'

/** The evidence that a command printed with `--format json` into a file. */
export async function evidenceIn(file: string, cwd: string): Promise<Outcome<Summary, Diagnostic>> {
  const { text, faults } = await readOrFault(path.resolve(cwd, file))
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const value = text === undefined ? undefined : readEvidence(text)
  const unread = diagnostic('report/no-evidence', undefined, { file, isThere: text !== undefined })
  return { value, diagnostics: value ? [] : [unread] }
}
