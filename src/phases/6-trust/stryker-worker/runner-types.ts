// Types alone: what the runner is told, and the parts of vite and StrykerJS that it uses.

/** What the process that started StrykerJS says, as JSON in `GEN_PROPS_RUNNER`. */
export interface RunnerSetting {
  /** `vite` as the project's vitest finds it, a file URL. */
  readonly vite: string
  /** `@vitest/expect` as vitest finds it, a file URL; its own runner takes the place of ours where there is none. */
  readonly expect: string | undefined
  /** What was copied into the sandbox, and where the project stands in it, which is where its tests run. */
  readonly original: string
  readonly project: string
  /** Relative to the project, with forward slashes. */
  readonly testFiles: readonly string[]
  /** The project's configuration: relative to the project where a copy of it stands in the sandbox, so that what it says of its own place leads there. */
  readonly config: string | undefined
  /** The folder in which a process notes what it is at, with the module that does. */
  readonly notes: string
}

/** The module whose plugin keeps imports within the sandbox. */
export type OwnCopies = Pick<typeof import('./own-copies.ts'), 'ownCopies'>

/** The module that notes what a process is at, as the runner loads it. */
export type Notes = Pick<typeof import('../../../host/running-notes.ts'), 'noteRunning'>

export interface Vite {
  createServer(options: object): Promise<ViteServer>
  createServerModuleRunner(environment: unknown, options: object): ModuleRunner
  loadConfigFromFile(
    env: object,
    file: string,
  ): Promise<{ readonly config: { readonly test?: object } } | null>
}
export interface ViteServer {
  readonly environments: { readonly ssr: unknown }
  close(): Promise<void>
}
export interface ModuleRunner {
  import(file: string): Promise<unknown>
  clearCache(): void
  close(): Promise<void>
}

/** StrykerJS's switches, which the mutated code reads. */
export interface StrykerState {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: unknown
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

export interface CollectedTest {
  readonly id: string
  /** Relative to the sandbox. */
  readonly file: string
  readonly title: string
  /** The title with those of its groups. */
  readonly name: string
  readonly run: () => unknown
}

export interface TestResult {
  readonly id: string
  readonly name: string
  readonly timeSpentMs: number
  /** It passed, it failed, it was skipped. */
  readonly status: 0 | 1 | 2
  readonly failureMessage?: string
}

export interface MutantOptions {
  readonly activeMutant: { readonly id: string }
  readonly mutantActivation: 'static' | 'runtime'
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}
