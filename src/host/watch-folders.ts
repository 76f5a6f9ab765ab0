import { watch } from 'node:fs'

/** Changes come in bursts: an editor writes, renames and touches. */
const quietMilliseconds = 100

/** Resolves when something changed in one of the folders and nothing has for a moment, or when the signal aborts. */
export function folderChange(folders: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const finish = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', finish)
      for (const watcher of watchers) watcher.close()
      resolve()
    }
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(finish, quietMilliseconds)
    }
    // A folder that is deleted meanwhile counts as a change.
    const watchers = folders.map((folder) => watch(folder, touched).on('error', touched))
    signal?.addEventListener('abort', finish)
    if (signal?.aborted) finish()
  })
}
