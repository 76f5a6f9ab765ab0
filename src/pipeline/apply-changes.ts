import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { removeFile } from '../host/remove-file.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { FileState } from './compare-files.ts'
import { compiledFrom } from './compiled-from.ts'
import { writeOrFault } from './write-or-fault.ts'

/** What has to change on disk. */
export interface Changes {
  readonly root: string
  readonly files: readonly FileState[]
  /** Absolute paths of files with our mark that no spec gives: of specs that are gone, or a compiler's. */
  readonly orphans: readonly string[]
}

export interface Applied {
  readonly diagnostics: readonly Diagnostic[]
  /** Relative to the root. */
  readonly written: readonly string[]
  readonly deleted: readonly string[]
  readonly unchanged: number
}

export const nothingDone = { written: [], deleted: [], unchanged: 0 } as const

/** Writes what differs and deletes orphans; touches nothing when a file of somebody else stands in the way. */
export async function applyChanges(
  { root, files, orphans }: Changes,
  signal?: AbortSignal,
): Promise<Applied> {
  const inTheWay = files.filter(({ state }) => state === 'not-ours')
  if (inTheWay.length > 0) return { diagnostics: inTheWay.map((file) => notOurs(file, root)), ...nothingDone }
  const changed = files.filter(({ state }) => state !== 'same')
  const written: string[] = []
  for (const file of changed) {
    signal?.throwIfAborted()
    const faults = await writeOrFault(file.path, file.text, root)
    if (faults.length > 0)
      return { diagnostics: faults, written, deleted: [], unchanged: files.length - changed.length }
    written.push(shownPath(file.path, root))
  }
  await Promise.all(orphans.map(removeFile))
  const deleted = orphans.map((file) => shownPath(file, root))
  return { diagnostics: [], written, deleted, unchanged: files.length - changed.length }
}

/** What `--check` says of the same changes. */
export function reportChanges({ root, files, orphans }: Changes): readonly Diagnostic[] {
  const onDisk = new Set(
    files.filter(({ state }) => state !== 'missing').map((file) => path.resolve(file.path)),
  )
  const gone = orphans.map((file) => {
    const from = compiledFrom(file)
    const range = { file, start: 0, end: 0 }
    return from !== undefined && onDisk.has(path.resolve(from))
      ? diagnostic('generated/compiled', range, { file: shownPath(file, root), from: shownPath(from, root) })
      : diagnostic('generated/orphan', range, { file: shownPath(file, root) })
  })
  return [...files.flatMap((file) => reportOf(file, root)), ...gone]
}

function reportOf(file: FileState, root: string): readonly Diagnostic[] {
  const spec = file.spec === undefined ? 'the whole of the specs' : shownPath(file.spec, root)
  const args = { file: shownPath(file.path, root), spec }
  const at = file.differsAt ?? 0
  const reports: Readonly<Record<FileState['state'], () => readonly Diagnostic[]>> = {
    same: () => [],
    missing: () => [diagnostic('generated/missing', undefined, args)],
    stale: () => [diagnostic('generated/stale', { file: file.path, start: at, end: at + 1 }, args)],
    'not-ours': () => [notOurs(file, root)],
  }
  return reports[file.state]()
}

const notOurs = (file: FileState, root: string) =>
  diagnostic('host/not-ours', { file: file.path, start: 0, end: 0 }, { file: shownPath(file.path, root) })
