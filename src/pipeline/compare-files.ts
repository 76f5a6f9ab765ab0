import { readTextIfExists } from '../host/files.ts'
import type { GeneratedFile } from '../ir/generated-file.ts'
import { isOurs } from './generated-folder.ts'

/** A file that a spec gives, beside what stands on disk. */
export interface WantedFile extends GeneratedFile {
  /** Absolute path of its spec; undefined for what all specs share. */
  readonly spec: string | undefined
}

export interface FileState extends WantedFile {
  readonly state: 'same' | 'stale' | 'missing' | 'not-ours'
  /** Of a stale file: the first place where it differs. */
  readonly differsAt: number | undefined
}

/** How each wanted file stands on disk. Line ends do not count: a checkout may have changed them. */
export const compareFiles = (wanted: readonly WantedFile[]): Promise<readonly FileState[]> =>
  Promise.all(
    wanted.map(async (file) => {
      const present = await readTextIfExists(file.path)
      return { ...file, ...stateOf(present, file.text) }
    }),
  )

function stateOf(present: string | undefined, wanted: string): Pick<FileState, 'state' | 'differsAt'> {
  if (present === undefined) return { state: 'missing', differsAt: undefined }
  if (withoutReturns(present) === withoutReturns(wanted)) return { state: 'same', differsAt: undefined }
  if (!isOurs(present)) return { state: 'not-ours', differsAt: undefined }
  return { state: 'stale', differsAt: firstDifference(present, wanted) }
}

const withoutReturns = (text: string) => text.replaceAll('\r\n', '\n')

function firstDifference(present: string, wanted: string): number {
  let at = 0
  let other = 0
  while (at < present.length && other < wanted.length) {
    if (present.startsWith('\r\n', at)) at++
    if (wanted.startsWith('\r\n', other)) other++
    if (present[at] !== wanted[other]) break
    at++
    other++
  }
  return at
}
