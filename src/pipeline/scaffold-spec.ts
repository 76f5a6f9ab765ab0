import path from 'node:path'
import { loadProject, type Project } from '../config/load-project.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import type { Outcome } from '../ir/outcome.ts'
import { scaffoldSpec, type Scaffolding } from '../phases/1-extract/scaffold.ts'
import { outlineSpec } from '../phases/2-spec/outline/spec-outline.ts'
import { readSurface } from '../phases/3-subject/surface/read-surface.ts'
import { specFolder, subjectFrom } from './extraction-job.ts'
import { prepareSpec, workspaceOf } from './prepare-suites.ts'

/** What a person asks of `scaffold`. Paths are relative to `cwd`. */
export interface ScaffoldRequest {
  readonly cwd: string
  /** A path, or the name of a package. */
  readonly subject: string
  /** The spec to write or to add to; named after the subject when left out. */
  readonly out?: string | undefined
  readonly configFile?: string | undefined
}

/** The same, looked up. Paths are absolute. */
export interface ScaffoldJob {
  readonly project: Project
  readonly specFile: string
  /** The text of the spec, when it exists already. */
  readonly existing: string | undefined
  /** As the spec writes it. */
  readonly subject: string
}

/** Finds the project, the subject and the place of the spec. */
export async function openScaffold(request: ScaffoldRequest): Promise<Outcome<ScaffoldJob, Diagnostic>> {
  const { cwd, subject, out, configFile } = request
  const { value: project, diagnostics } = await loadProject(cwd, { configFile })
  if (!project || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const specFile = out === undefined ? defaultSpec(project, subject) : path.resolve(cwd, out)
  const existing = await readTextIfExists(specFile)
  return {
    value: { project, specFile, existing, subject: await subjectFrom(specFile, request) },
    diagnostics,
  }
}

const defaultSpec = (project: Project, subject: string) =>
  path.join(specFolder(project), `${path.basename(subject).replace(/\.(?:d\.)?[cm]?[jt]sx?$/, '')}.yaml`)

/** Drafts a spec from the subject's declarations, and judges it as a person's file would be judged. Writes nothing. */
export async function draftSpec(job: ScaffoldJob): Promise<Outcome<Scaffolding, Diagnostic>> {
  const workspace = await workspaceOf(job.project)
  const { value: surface, diagnostics } = readSurface(workspace, job)
  if (!surface || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const drafted = await scaffoldSpec({
    subject: job.subject,
    surface,
    existing: job.existing === undefined ? undefined : { text: job.existing },
    outline: outlineSpec,
    check: async (text) => (await prepareSpec({ file: job.specFile, text }, workspace)).diagnostics,
  })
  return { value: drafted.value, diagnostics: [...diagnostics, ...drafted.diagnostics] }
}
