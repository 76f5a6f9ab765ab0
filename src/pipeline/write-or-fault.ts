import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { writeWhole } from '../host/files.ts'
import { shownPath } from '../report/diagnostics/entry.ts'

/** Writes a file whole, or says why it cannot be written; then nothing is left of the attempt. */
export async function writeOrFault(file: string, text: string, root: string): Promise<readonly Diagnostic[]> {
  try {
    await writeWhole(file, text)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [diagnostic('host/not-writable', undefined, { file: shownPath(file, root), reason })]
  }
}
