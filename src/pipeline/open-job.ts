import path from 'node:path'
import { loadProject, type Project } from '../config/load-project.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { findFiles } from '../host/find-files.ts'
import type { Outcome } from '../ir/outcome.ts'
import { namedSpecs } from './named-specs.ts'

/** What a person asks of a command, before anything is looked up. */
export interface Request {
  /** Absolute path of the working folder. */
  readonly cwd: string
  /** The specs named, relative to `cwd`: files, folders, patterns; none means all of the configuration. */
  readonly specs: readonly string[]
  readonly configFile?: string | undefined
  /** Settings of the command line, by dotted name; they go before those of the configuration. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  readonly signal?: AbortSignal | undefined
}

/** A project and the specs to work on. Paths are absolute. */
export interface Job {
  readonly project: Project
  /** The specs asked for, sorted. */
  readonly specs: readonly string[]
  /** These and all others of the project: they share one output folder. */
  readonly allSpecs: readonly string[]
  /** No spec was named. */
  readonly everything: boolean
  readonly signal: AbortSignal | undefined
}

/** Finds the project, its configuration and its specs. */
export async function openJob(request: Request): Promise<Outcome<Job, Diagnostic>> {
  const { value: named, diagnostics: missing } = await namedSpecs(request.specs, request.cwd)
  if (!named) return { value: undefined, diagnostics: missing }
  const { value: project, diagnostics } = await projectOf(named, request)
  if (!project) return { value: undefined, diagnostics }
  const configured = await findFiles(project.root, project.config.specs)
  const specs = named.length > 0 ? named : configured
  if (specs.length === 0) return { value: undefined, diagnostics: [...diagnostics, noSpecFound(project)] }
  const allSpecs = [...new Set([...specs, ...configured])].sort()
  return {
    value: { project, specs, allSpecs, everything: named.length === 0, signal: request.signal },
    diagnostics,
  }
}

/** The project of the specs when they are named, else of the working folder. */
async function projectOf(named: readonly string[], request: Request): Promise<Outcome<Project, Diagnostic>> {
  const folders = named.length === 0 ? [request.cwd] : [...new Set(named.map((spec) => path.dirname(spec)))]
  const from = { configFile: request.configFile, settings: request.settings }
  if (from.configFile !== undefined) return loadProject(request.cwd, from)
  const found = await Promise.all(folders.map((folder) => loadProject(folder, from)))
  const roots = [...new Set(found.flatMap(({ value }) => (value ? [value.root] : [])))]
  if (roots.length > 1) {
    const shown = roots.map((root) => path.relative(request.cwd, root) || '.')
    return {
      value: undefined,
      diagnostics: [diagnostic('host/several-projects', undefined, { roots: shown })],
    }
  }
  return found.find(({ value }) => !value) ?? found[0] ?? loadProject(request.cwd, from)
}

function noSpecFound({ root, config }: Project): Diagnostic {
  return diagnostic('host/no-spec-found', undefined, { patterns: config.specs, root })
}
