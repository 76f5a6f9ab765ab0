import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportChanges } from './apply-changes.ts'
import { findChanges } from './find-changes.ts'
import { openJob, type Job, type Request } from './open-job.ts'
import type { Suite } from './prepare-suites.ts'

/** What the trust checks start from: suites whose generated tests stand on disk as the specs give them. */
export interface CurrentSuites {
  /** Undefined when there is no project, no configuration or no spec. */
  readonly job: Job | undefined
  /** Of the specs asked for; undefined when a spec has an error, or a generated file is not up to date. */
  readonly suites: readonly Suite[] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the specs asked for and makes sure that what is judged is what they say now. */
export async function currentSuites(request: Request): Promise<CurrentSuites> {
  const { value: job, diagnostics } = await openJob(request)
  if (!job) return { job, suites: undefined, diagnostics }
  const { value: changes, suites, diagnostics: faults } = await findChanges(job)
  const stale = changes ? reportChanges(changes).map(asJudged) : []
  const found = [...diagnostics, ...faults, ...stale]
  return { job, suites: hasErrors(stale) ? undefined : suites, diagnostics: found }
}

/** What a compiler wrote beside generated files does not keep them from being judged: those are run, not these. */
const asJudged = (fault: Diagnostic): Diagnostic =>
  fault.code === 'generated/compiled' ? { ...fault, severity: 'warning' } : fault
