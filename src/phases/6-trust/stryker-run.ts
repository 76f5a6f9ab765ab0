import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fileAbove } from '../../host/file-above.ts'
import { writeWhole } from '../../host/files.ts'
import { mirrorAround } from '../../host/mirror.ts'
import { runNodeProgram } from '../../host/node-program.ts'
import type { FunctionPlace } from '../../ir/type-model.ts'
import { strykerOptions } from './stryker-options.ts'
import type { StrykerPackages } from './stryker-packages.ts'
import { strykerProgram, strykerReporter, strykerVitestConfig } from './stryker-program.ts'

export interface StrykerInput {
  readonly root: string
  readonly packages: StrykerPackages
  readonly functions: readonly FunctionPlace[]
  /** Absolute paths of the generated tests. */
  readonly testFiles: readonly string[]
  readonly concurrency?: number | undefined
  readonly timeout?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: MutationProgress) => void) | undefined
}

export interface MutationProgress {
  readonly done: number
  readonly total: number
}

/** A mutant as StrykerJS hands it on; lines and columns are 1-based. */
export interface StrykerMutant {
  readonly id: string
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly statusReason?: string
  readonly killedBy?: readonly string[]
  readonly coveredBy?: readonly string[]
  readonly location: { readonly start: Position; readonly end: Position }
}

export interface Position {
  readonly line: number
  readonly column: number
}

export interface StrykerReport {
  readonly tests: readonly { readonly id: string }[]
  readonly mutants: readonly StrykerMutant[]
}

export type StrykerEnd =
  | { readonly kind: 'report'; readonly report: StrykerReport }
  | { readonly kind: 'failure'; readonly reason: string; readonly output: string }

type Message =
  | ({ readonly kind: 'progress' } & MutationProgress)
  | { readonly kind: 'dry-run'; readonly tests: readonly { readonly id: string }[] }
  | { readonly kind: 'results'; readonly results: readonly StrykerMutant[] }
  | { readonly kind: 'failure'; readonly text: string }

const vitestConfigs = ['vitest.config', 'vite.config'].flatMap((name) =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.${extension}`),
)

/** Runs StrykerJS beside the checkout and brings back what it found; the temporary folder is gone afterwards. */
export async function runStryker(input: StrykerInput): Promise<StrykerEnd> {
  const mirror = await mirrorAround(input.root)
  try {
    const write = async (name: string, text: string) => {
      const file = path.join(mirror.folder, name)
      await writeWhole(file, text)
      return file
    }
    const reporter = await write('reporter.mjs', strykerReporter())
    const vitestConfig = await write('vitest.config.mjs', await configText(input))
    const options = strykerOptions({
      ...input,
      sandboxes: mirror.sandboxes,
      reporter: pathToFileURL(reporter).href,
      vitestConfig,
    })
    return await runProgram(input, await write('stryker.mjs', strykerProgram(input.packages.core, options)))
  } finally {
    await mirror.dispose()
  }
}

async function configText(input: StrykerInput): Promise<string> {
  const config = await fileAbove(input.root, vitestConfigs)
  return strykerVitestConfig({
    vite: input.packages.vite,
    projectConfig:
      config === undefined ? undefined : { original: config, copy: path.relative(input.root, config) },
    testFiles: input.testFiles.map((file) => path.relative(input.root, file).split(path.sep).join('/')),
  })
}

async function runProgram(input: StrykerInput, file: string): Promise<StrykerEnd> {
  let tests: StrykerReport['tests'] = []
  let mutants: readonly StrykerMutant[] | undefined
  let failure: string | undefined
  const end = await runNodeProgram({
    file,
    folder: input.root,
    env: { GEN_PROPS_PROFILE: 'mutation', NO_COLOR: '1' },
    signal: input.signal,
    onMessage: (received) => {
      const message = received as Message
      if (message.kind === 'progress') input.onProgress?.({ done: message.done, total: message.total })
      if (message.kind === 'dry-run') tests = message.tests
      if (message.kind === 'results') mutants = message.results
      if (message.kind === 'failure') failure = message.text
    },
  })
  if (mutants !== undefined) return { kind: 'report', report: { tests, mutants } }
  return {
    kind: 'failure',
    reason: failure ?? (end.output.trim() || `it ended with exit code ${end.exitCode}`),
    output: end.output,
  }
}
