import { existsSync, watch } from 'node:fs'

/** Changes come in bursts: an editor writes, renames and touches. */
const quietMilliseconds = 100

/**
 * Resolves when something changed in one of the folders and nothing has for a moment, or when the signal aborts.
 * `isLate` tells, once all are watched, whether something changed before: then there is nothing to wait for.
 */
export function folderChange(
  folders: readonly string[],
  signal: AbortSignal | undefined,
  isLate: () => Promise<boolean> = async () => false,
): Promise<void> {
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
    // A folder that is deleted meanwhile counts as a change; one that is gone cannot be watched.
    const watchers = folders
      .filter((folder) => existsSync(folder))
      .map((folder) => watch(folder, touched).on('error', touched))
    signal?.addEventListener('abort', finish)
    if (signal?.aborted) finish()
    void isLate().then((late) => late && touched())
  })
}
