import path from 'node:path'
import { loadProject, type Project } from '../config/load-project.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { fileExists, readTextIfExists } from '../host/files.ts'
import { installedPackage } from '../host/installed-package.ts'
import type { Outcome } from '../ir/outcome.ts'
import { privatePatternsOf } from './private-patterns-of.ts'

/** What a person asks of `extract`. Paths are relative to `cwd`. */
export interface ExtractRequest {
  readonly cwd: string
  readonly brief: string
  /** A path, or the name of a package. */
  readonly subject: string
  /** The spec to write or to add to; made from the brief's or the subject's name when left out. */
  readonly out?: string | undefined
  /** Files with answers, in the order of the requests, instead of asking anybody. */
  readonly responses?: readonly string[] | undefined
  /** The folder that answers are recorded in, for `replay`. */
  readonly record?: string | undefined
  readonly docComments?: boolean | undefined
  readonly configFile?: string | undefined
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal | undefined
}

/** The same, looked up. Paths are absolute. */
export interface ExtractionJob {
  readonly project: Project
  readonly brief: { readonly file: string; readonly text: string }
  readonly specFile: string
  /** The text of the spec, when it exists already. */
  readonly existing: string | undefined
  /** As the spec writes it. */
  readonly subject: string
  readonly redact: readonly RegExp[]
}

/** Finds the project, the brief, the subject and the place of the spec. */
export async function openExtraction(request: ExtractRequest): Promise<Outcome<ExtractionJob, Diagnostic>> {
  const { cwd } = request
  const { configFile, settings } = request
  const { value: project, diagnostics } = await loadProject(cwd, { configFile, settings })
  if (!project) return { value: undefined, diagnostics }
  const brief = await readBrief(path.resolve(cwd, request.brief), request.brief)
  const patterns = privatePatternsOf(project)
  const faults = [...diagnostics, ...('fault' in brief ? [brief.fault] : []), ...patterns.diagnostics]
  if ('fault' in brief || faults.length > 0) return { value: undefined, diagnostics: faults }
  const specFile = request.out === undefined ? defaultSpec(project, request) : path.resolve(cwd, request.out)
  const job = {
    project,
    brief,
    specFile,
    existing: await readTextIfExists(specFile),
    subject: await subjectFrom(specFile, request),
    redact: patterns.value ?? [],
  }
  return { value: job, diagnostics }
}

type Brief = ExtractionJob['brief'] | { readonly fault: Diagnostic }

async function readBrief(file: string, shown: string): Promise<Brief> {
  const fault = (why: string) => ({
    fault: diagnostic('extract/unreadable-brief', undefined, { brief: shown, why }),
  })
  try {
    const text = await readTextIfExists(file)
    return text === undefined ? fault('there is no such file') : { file, text }
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error))
  }
}

/** A path is written relative to the spec, as in any spec; what is neither there nor looks like one is a package. */
export async function subjectFrom(
  specFile: string,
  { cwd, subject }: Pick<ExtractRequest, 'cwd' | 'subject'>,
): Promise<string> {
  const file = path.resolve(cwd, subject)
  const isPath =
    subject.startsWith('.') ||
    path.isAbsolute(subject) ||
    (await fileExists(file)) ||
    (sourceFile.test(subject) && !(await installedPackage(cwd, packageOf(subject))))
  return isPath ? relativePath(path.dirname(specFile), file) : subject
}

const sourceFile = /\.[cm]?[jt]sx?$/

const packageOf = (subject: string) =>
  subject
    .split('/')
    .slice(0, subject.startsWith('@') ? 2 : 1)
    .join('/')

/** With forward slashes, and never bare, so that it cannot be taken for a package. */
export function relativePath(folder: string, file: string): string {
  const relative = path.relative(folder, file).split(path.sep).join('/')
  return relative.startsWith('.') ? relative : `./${relative}`
}

/** In the folder of the first place where specs are looked for: under the brief's name, or the subject's if that says nothing. */
function defaultSpec(project: Project, { brief, subject }: ExtractRequest): string {
  const briefName = path.parse(brief).name
  const name = ['brief', 'readme', 'spec'].includes(briefName.toLowerCase())
    ? path.parse(subject).name
    : briefName
  return path.join(specFolder(project), `${name}.yaml`)
}

/** The folder of the first place where specs are looked for. */
export function specFolder({ root, config }: Project): string {
  const pattern = config.specs[0] ?? 'invariants/**/*.yaml'
  const folder = pattern
    .split('/')
    .slice(0, -1)
    .filter((part) => !/[*?{[(!]/.test(part))
  return path.join(root, ...folder)
}
