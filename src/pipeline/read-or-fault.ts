import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'

export interface ReadOrFault {
  readonly text: string | undefined
  readonly faults: readonly Diagnostic[]
}

/** The text of a file, or why it cannot be read; neither when there is no such file. */
export async function readOrFault(file: string): Promise<ReadOrFault> {
  try {
    return { text: await readTextIfExists(file), faults: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const range = { file, start: 0, end: 0 }
    return {
      text: undefined,
      faults: [diagnostic('host/not-readable', range, { file: path.basename(file), reason })],
    }
  }
}
