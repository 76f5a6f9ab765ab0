import path from 'node:path'
import type { CompilerOptions, Project } from 'ts-morph'
import { glue } from './check/glue.ts'
import { compiler } from './compiler.ts'
import { ambientDeclarations } from './ambient-declarations.ts'
import { governingConfig } from './governing-config.ts'

/** What is kept between specs: one project per tsconfig, and whether its lean form sufficed so far. */
export interface Workspace {
  readonly root: string
  /** The folder outside of which specs name no modules by path. */
  readonly boundary?: string | undefined
  /** The project that governs a file. `full` has the libraries and global types that the tsconfig asks for. */
  readonly projectFor: (file: string, want: Wanted) => Project
  /** Whether the lean form did not suffice for a spec under the same tsconfig. */
  readonly needsFull: (file: string) => boolean
  readonly rememberFull: (file: string) => void
}

export interface Wanted {
  readonly full: boolean
  /** The subject is JavaScript. */
  readonly javascript: boolean
}

/** Opens the folder of a project; nothing is read before the first spec asks. */
export function createWorkspace(options: {
  readonly root: string
  readonly boundary?: string | undefined
}): Workspace {
  const projects = new Map<string, Project>()
  const configs = new Map<string, string | undefined>()
  const full = new Set<string | undefined>()
  const configFor = (file: string) => {
    const folder = path.dirname(file)
    if (!configs.has(folder)) configs.set(folder, governingConfig(besideOf(file)))
    return configs.get(folder)
  }
  const projectFor = (file: string, wanted: Wanted) => {
    const config = configFor(file)
    const key = JSON.stringify([config, wanted.full, wanted.javascript])
    const known = projects.get(key)
    if (known) return known
    const made = openProject(config, wanted)
    made.createSourceFile(path.join(options.root, '.gen-props-glue.d.ts'), glue, { overwrite: true })
    projects.set(key, made)
    return made
  }
  return {
    root: options.root,
    boundary: options.boundary,
    projectFor,
    needsFull: (file) => full.has(configFor(file)),
    rememberFull: (file) => full.add(configFor(file)),
  }
}

/** The code of a spec is checked as a module beside it. */
const besideOf = (file: string) => file.replace(/\.ya?ml$/, '.ts')

/** What was made with a project, and whether it lacked something that the full one may have. */
export interface ProjectUse<Value> {
  readonly value: Value
  readonly lacksGlobals: boolean
}

/** Uses the lean project that governs a spec, and the full one when that did not suffice, now or before. */
export function usableProject<Value>(
  workspace: Workspace,
  { specFile, subject }: { readonly specFile: string; readonly subject: string },
  use: (project: Project, full: boolean) => ProjectUse<Value>,
): Value {
  const javascript = /\.[mc]?jsx?$/.test(subject)
  const withProject = (full: boolean) => use(workspace.projectFor(specFile, { full, javascript }), full)
  if (workspace.needsFull(specFile)) return withProject(true).value
  const lean = withProject(false)
  if (!lean.lacksGlobals) return lean.value
  workspace.rememberFull(specFile)
  return withProject(true).value
}

function openProject(config: string | undefined, wanted: Wanted): Project {
  const { Project } = compiler()
  if (config === undefined) {
    return new Project({
      compilerOptions: {
        ...withoutConfig(),
        ...own(wanted),
        ...(wanted.full ? { types: every } : lean(undefined)),
      },
    })
  }
  const configured = new Project({
    tsConfigFilePath: config,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    // Projects that reference each other have a `rootDir` each, and import from beyond it.
    compilerOptions: { ...own(wanted), rootDir: path.parse(config).root },
  })
  const { lib, types } = configured.compilerOptions.get()
  configured.compilerOptions.set(wanted.full ? { types: types ?? every } : lean(lib))
  if (wanted.full)
    for (const file of ambientDeclarations(config)) configured.addSourceFileAtPathIfExists(file)
  return configured
}

/** All global types that are installed, which is what a tsconfig that names none means before TypeScript 6. */
const every = ['*']

/** What vitest does with a project that has no tsconfig. */
function withoutConfig(): CompilerOptions {
  const { ts } = compiler()
  return {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
    resolveJsonModule: true,
  }
}

/** Emits nothing, imports sources by their own name, and leaves unused names to the linter. */
const own = ({ javascript }: Wanted): CompilerOptions => ({
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  isolatedDeclarations: false,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noUnusedLocals: false,
  noUnusedParameters: false,
  ...(javascript ? { allowJs: true, checkJs: false } : {}),
})

/** Without global type packages and DOM: each costs more than all of our own work. */
function lean(lib: readonly string[] | undefined): CompilerOptions {
  const kept = (lib ?? ['lib.es2023.d.ts']).filter((name) => !/dom|webworker|scripthost/i.test(name))
  return { types: [], lib: kept.length > 0 ? kept : ['lib.es2023.d.ts'] }
}
