import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatFile } from '../phases/2-spec/format/format-file.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { Formatted } from './endings.ts'
import type { Job } from './open-job.ts'
import { readOrFault } from './read-or-fault.ts'
import { writeOrFault } from './write-or-fault.ts'

interface Rewritten {
  readonly file: string
  /** Undefined when the file is as it should be, or cannot be formatted. */
  readonly text: string | undefined
  readonly faults: readonly Diagnostic[]
}

/** Writes each spec in the canonical style; with `check`, only tells which are not. What is no YAML is left alone. */
export async function formatSpecs(job: Job, check: boolean): Promise<Formatted> {
  const specs = await Promise.all(job.specs.map(rewrite))
  const faults = specs.flatMap((spec) => spec.faults)
  const changed = specs.filter(({ text }) => text !== undefined)
  const unchanged = specs.filter(({ text, faults: own }) => text === undefined && own.length === 0).length
  if (check) {
    const found = changed.map(({ file }) => diagnostic('spec/not-formatted', { file, start: 0, end: 0 }, {}))
    return { written: [], unchanged, diagnostics: [...faults, ...found] }
  }
  job.signal?.throwIfAborted()
  const { root } = job.project
  const writes = await Promise.all(changed.map(async ({ file, text = '' }) => writeOrFault(file, text, root)))
  const written = changed.filter((_, index) => writes[index]?.length === 0)
  return {
    written: written.map(({ file }) => shownPath(file, root)),
    unchanged,
    diagnostics: [...faults, ...writes.flat()],
  }
}

async function rewrite(file: string): Promise<Rewritten> {
  const { text = '', faults } = await readOrFault(file)
  if (faults.length > 0) return { file, text: undefined, faults }
  const { value, diagnostics } = formatFile(file, text)
  return { file, text: value === text ? undefined : value, faults: value === undefined ? diagnostics : [] }
}
