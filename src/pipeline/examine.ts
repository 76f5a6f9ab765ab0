import { loadProject } from '../config/load-project.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findFiles } from '../host/find-files.ts'
import { installedPackage } from '../host/installed-package.ts'
import { chosenProvider } from '../host/models/open-model.ts'
import { shownPath } from '../report/diagnostics/entry.ts'

/** One thing that the product needs or uses. */
export interface Examined {
  readonly name: string
  /** What was found, in words. */
  readonly found: string
  /** What to do when it is missing. */
  readonly mend: string | undefined
}

export interface Examination {
  readonly lines: readonly Examined[]
  readonly diagnostics: readonly Diagnostic[]
  /** Nothing that is needed is missing. */
  readonly complete: boolean
}

export interface ExamineRequest {
  readonly cwd: string
  readonly configFile: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Looks at what a project has and lacks. Nothing is run and nothing is written. */
export async function examine({ cwd, configFile, env }: ExamineRequest): Promise<Examination> {
  const { value: project, diagnostics } = await loadProject(cwd, { configFile })
  const folder = project?.root ?? cwd
  const packages = await Promise.all(neededPackages.map((needed) => examinePackage(needed, folder)))
  const lines = [examineNode(process.versions.node), ...packages]
  if (!project) return { lines, diagnostics, complete: false }
  const specs = await findFiles(project.root, project.config.specs)
  lines.push(
    { name: 'configuration', found: configLine(project.configFile, cwd), mend: undefined },
    examineSpecs(specs.length, project.config.specs),
    { name: 'extract uses', found: chosenProvider(project.config.extract, env), mend: undefined },
  )
  return { lines, diagnostics, complete: lines.every(({ mend }) => mend === undefined) }
}

interface Needed {
  readonly name: string
  readonly for: string
  readonly install: string
}

const neededPackages: readonly Needed[] = [
  { name: 'vitest', for: 'verify, mutate and the generated tests', install: 'npm install --save-dev vitest' },
  { name: 'fast-check', for: 'the generated tests', install: 'npm install --save-dev fast-check' },
  {
    name: '@stryker-mutator/core',
    for: 'mutate and gate',
    install: 'npm install --save-dev @stryker-mutator/core @stryker-mutator/vitest-runner',
  },
  {
    name: '@stryker-mutator/vitest-runner',
    for: 'mutate and gate',
    install: 'npm install --save-dev @stryker-mutator/vitest-runner',
  },
]

async function examinePackage({ name, for: use, install }: Needed, folder: string): Promise<Examined> {
  const found = await installedPackage(folder, name)
  return found
    ? { name, found: found.version, mend: undefined }
    : { name, found: `needed by ${use}`, mend: install }
}

const oldestNode = [20, 19] as const

function examineNode(version: string): Examined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  return {
    name: 'node',
    found: version,
    mend: isNew ? undefined : `install Node ${oldestNode.join('.')} or newer`,
  }
}

const configLine = (file: string | undefined, cwd: string) =>
  file === undefined ? 'none, the defaults are used' : shownPath(file, cwd)

const examineSpecs = (count: number, patterns: readonly string[]): Examined => ({
  name: 'specs',
  found: count === 0 ? `nothing matches ${patterns.join(', ')}` : `${count} found`,
  mend: count === 0 ? 'npx gen-props extract <brief> --subject <module>' : undefined,
})
