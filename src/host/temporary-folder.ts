import { mkdtemp, realpath, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export interface TemporaryFolder {
  /** Absolute, free of links. */
  readonly path: string
  readonly remove: () => Promise<void>
}

/** A new folder of our own, outside every project. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-')))
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
