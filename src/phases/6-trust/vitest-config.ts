import { availableParallelism } from 'node:os'
import type { OwnTests } from './vitest-left-out.ts'
import { workerFolder, workerModule, type ViteConfig, type VitestPlugin } from './vitest-plugin.ts'

export interface ForcedSettings {
  readonly root: string
  readonly testTimeout: number
  readonly isolate: boolean
}

/** What goes before the project's configuration: a run that writes nothing, prints nothing and is over when it ends. */
export function forcedOptions({ root, testTimeout, isolate }: ForcedSettings) {
  return {
    root,
    run: true,
    watch: false,
    cache: false as const,
    silent: true,
    ui: false,
    api: false,
    bail: 0,
    retry: 0,
    update: false,
    passWithNoTests: true,
    include: [],
    exclude: ['**/.stryker-tmp/**'],
    coverage: { enabled: false },
    typecheck: { enabled: false },
    browser: { enabled: false },
    sequence: { concurrent: false, shuffle: false },
    // Only a process of its own has a time zone of its own, and can be ended when a test never does.
    pool: 'forks' as const,
    isolate,
    testTimeout,
    hookTimeout: testTimeout,
  }
}

/** Changes the project's configuration where options of the command line cannot. */
export function configPlugin(own: OwnTests = {}): VitestPlugin {
  return { name: 'gen-props:config', enforce: 'pre', config: (config) => adapt(config, own) }
}

function adapt(config: ViteConfig, own: OwnTests): void {
  const test = (config.test ??= {})
  Object.assign(own, {
    others: adoptProject(config, test),
    include: test['include'],
    exclude: test['exclude'],
  })
  // Vitest leaves a processor to the vite server, which has next to nothing to do here. A project that wants its test
  // files one after the other has a reason.
  if (test['fileParallelism'] !== false) test['maxWorkers'] ??= availableParallelism()
  // Before the project's own, so that whatever these run is observed.
  test['setupFiles'] = [workerModule('observer'), ...list(test['setupFiles'])]
  const server = recordOf(test['server'])
  const deps = recordOf(server['deps'])
  const inline = deps['inline'] === true ? true : [...list(deps['inline']), startsWith(workerFolder)]
  test['server'] = { ...server, deps: { ...deps, inline } }
  // To an environment such as jsdom's, vite gives files of the project alone; ours stand elsewhere. Nothing is served.
  const served = (config.server ??= {})
  served['fs'] = { ...recordOf(served['fs']), strict: false }
}

/** Of several projects in one configuration, our tests run in the first that is written there; the others are left out. Whether there are any. */
function adoptProject(config: ViteConfig, test: Record<string, unknown>): boolean {
  const projects = [...list(test['projects']), ...list(test['workspace'])]
  delete test['projects']
  delete test['workspace']
  const inline = projects.find((project) => typeof project === 'object' && project !== null)
  if (inline === undefined) return projects.length > 0
  const { test: own, extends: _, ...rest } = inline as ViteConfig & { readonly extends?: unknown }
  const { name: __, ...settings } = own ?? {}
  Object.assign(config, rest)
  Object.assign(test, settings)
  return projects.length > 1
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const startsWith = (folder: string) => new RegExp(folder.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
