import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { SuitePlan } from '../ir/plan.ts'
import type { Spec } from '../ir/spec.ts'
import type { SubjectModel } from '../ir/subject-model.ts'
import { readSpec } from '../phases/2-spec/read-spec.ts'
import { inspectSubject } from '../phases/3-subject/inspect-subject.ts'
import { createWorkspace, type Workspace } from '../phases/3-subject/workspace.ts'
import { planSuite } from '../phases/4-plan/plan-suite.ts'
import type { Job } from './open-job.ts'

/** A spec all the way to its plan. */
export interface Suite {
  readonly spec: Spec
  readonly model: SubjectModel
  readonly plan: SuitePlan
}

export interface Prepared extends Outcome<readonly Suite[], Diagnostic> {
  /** Absolute paths of the files that the suites were made of, as far as they could be read. */
  readonly sources: readonly string[]
}

/** Reads, inspects and plans each spec; all faults of all specs at once, and suites only without an error. */
export async function prepareSuites(specs: readonly string[], job: Job): Promise<Prepared> {
  const workspace = createWorkspace({ root: job.project.root })
  const read = await Promise.all(specs.map(readSpecFile))
  const prepared = read.map((outcome) => {
    job.signal?.throwIfAborted()
    return prepareSuite(outcome, workspace)
  })
  const diagnostics = prepared.flatMap((outcome) => outcome.diagnostics)
  const suites = prepared.flatMap(({ value }) => value ?? [])
  const sources = [...specs, ...suites.flatMap(sourcesOf)]
  return { value: hasErrors(diagnostics) ? undefined : suites, diagnostics, sources }
}

async function readSpecFile(file: string): Promise<Outcome<Spec, Diagnostic>> {
  const text = await readTextIfExists(file).catch((error: unknown) => ({ reason: reasonOf(error) }))
  if (typeof text !== 'object') return readSpec(file, text ?? '', { readText: readTextIfExists })
  return { value: undefined, diagnostics: [diagnostic('host/not-readable', undefined, { file, ...text })] }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function prepareSuite(read: Outcome<Spec, Diagnostic>, workspace: Workspace): Outcome<Suite, Diagnostic> {
  const { value: spec } = read
  if (!spec) return { value: undefined, diagnostics: read.diagnostics }
  const inspected = inspectSubject(workspace, spec)
  const found = [...read.diagnostics, ...inspected.diagnostics]
  const { value: model } = inspected
  if (!model || hasErrors(found)) return { value: undefined, diagnostics: found }
  const planned = planSuite(spec, model)
  return {
    value: planned.value && { spec, model, plan: planned.value },
    diagnostics: [...found, ...planned.diagnostics],
  }
}

function sourcesOf({ spec, model }: Suite): readonly string[] {
  const modules = [model.subject, ...model.use].filter((imported) => !imported.package)
  return [
    ...(spec.brief ? [spec.brief.file] : []),
    ...modules.map(({ file }) => file),
    ...model.functions.map(({ file }) => file),
  ]
}
