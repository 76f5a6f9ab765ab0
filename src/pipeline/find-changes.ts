import path from 'node:path'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { Changes } from './apply-changes.ts'
import { compareFiles, type WantedFile } from './compare-files.ts'
import { generatedFiles, layoutOf } from './generated-files.ts'
import { neededBy, ownFilesIn, rememberedSpecs, type OwnFile } from './generated-folder.ts'
import type { Job } from './open-job.ts'
import { prepareSuites, type Suite } from './prepare-suites.ts'

export interface FoundChanges extends Outcome<Changes, Diagnostic> {
  /** The suites of the specs asked for; undefined when any spec has an error. */
  readonly suites: readonly Suite[] | undefined
  /** Absolute paths of the files that they depend on. */
  readonly sources: readonly string[]
}

/**
 * What would have to change on disk for the specs of a job. All specs of the output folder are planned, also those
 * that were not asked for: they share a file, which must not depend on what was asked. Of those that have errors what
 * they generated before is kept whole.
 */
export async function findChanges(job: Job): Promise<FoundChanges> {
  const present = await ownFilesIn(layoutOf(job).output)
  const specs = [...new Set([...job.allSpecs, ...(await rememberedSpecs(present))])].sort()
  const { value: suites, diagnostics: faults, sources, left } = await prepareSuites(specs, job)
  const diagnostics = faults.filter(isWanted(job))
  if (!suites) return { value: undefined, suites, diagnostics, sources }
  const files = await generatedFiles(
    suites.map(({ plan }) => plan),
    job,
    await neededBy(present.filter(({ spec }) => spec !== undefined && left.includes(spec))),
  )
  const found = [...diagnostics, ...files.diagnostics]
  if (!files.value || hasErrors(found))
    return { value: undefined, suites: undefined, diagnostics: found, sources }
  const changes = {
    root: job.project.root,
    files: await compareFiles(files.value.filter(isAskedFor(job))),
    orphans: job.everything ? orphansOf(present, files.value) : [],
  }
  const asked = suites.filter(({ plan }) => job.specs.includes(plan.specFile))
  return { value: changes, suites: asked, diagnostics: found, sources }
}

/** Of specs that were not asked for, only what stands in the way of the file that all share. */
const isWanted =
  (job: Job) =>
  ({ code, severity, range }: Diagnostic) =>
    severity === 'error' ||
    code === 'host/left-alone' ||
    range === undefined ||
    job.specs.includes(range.file) ||
    !job.allSpecs.includes(range.file)

/** The files of the specs asked for, and what all specs share. */
const isAskedFor = (job: Job) => (file: WantedFile) =>
  job.everything || file.spec === undefined || job.specs.includes(file.spec)

/** A declaration file beside its module is a compiler's, and nothing that runs reads it: it is left alone. */
const orphansOf = (present: readonly OwnFile[], wanted: readonly WantedFile[]): readonly string[] => {
  const paths = new Set(wanted.map((file) => path.resolve(file.path)))
  return present
    .map((file) => path.resolve(file.path))
    .filter((file) => !paths.has(file) && !paths.has(file.replace(/\.d(?=\.m?ts$)/, '')))
}
