import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fileAbove } from '../../host/file-above.ts'
import { writeWhole } from '../../host/files.ts'
import { mirrorAround, type Mirror } from '../../host/mirror.ts'
import { runNodeProgram } from '../../host/node-program.ts'
import type { FunctionPlace } from '../../ir/type-model.ts'
import { strykerOptions } from './stryker-options.ts'
import type { StrykerPackages } from './stryker-packages.ts'
import { unendedUnderVitest } from './stryker-check.ts'
import { watchFirstRun, type UnendedTest } from './stryker-first-run.ts'
import { scriptText } from './stryker-script.ts'
import type { RunnerSetting } from './stryker-worker/runner-types.ts'
import { strykerProgram, strykerReporter, strykerVitestConfig } from './stryker-program.ts'

export interface StrykerInput {
  readonly root: string
  /** Absolute path of what is copied and changed: the project, or a folder above it that has all functions. */
  readonly copied: string
  readonly packages: StrykerPackages
  readonly functions: readonly FunctionPlace[]
  /** Absolute paths of the generated tests. */
  readonly testFiles: readonly string[]
  readonly concurrency?: number | undefined
  readonly timeout?: number | undefined
  /** Milliseconds after which a test of the code as it is is taken never to end. */
  readonly patience: number
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
  | { readonly kind: 'never-ended'; readonly test: UnendedTest }

type Message =
  | ({ readonly kind: 'progress' } & MutationProgress)
  | { readonly kind: 'dry-run'; readonly tests: readonly { readonly id: string }[] }
  | { readonly kind: 'results'; readonly results: readonly StrykerMutant[] }
  | { readonly kind: 'failure'; readonly text: string }

const vitestConfigs = ['vitest.config', 'vite.config'].flatMap((name) =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.${extension}`),
)

/**
 * Runs StrykerJS beside the checkout and brings back what it found; the temporary folder is gone afterwards. Where
 * the tests turn out to need vitest itself, StrykerJS's own runner of vitest takes over.
 */
export async function runStryker(input: StrykerInput): Promise<StrykerEnd> {
  if (input.packages.expect !== undefined) {
    const quick = await runWith('gen-props', input)
    if (quick.kind !== 'failure' || input.signal?.aborted === true) return quick
  }
  const test = await unendedUnderVitest(input).catch((error: unknown) => {
    if (input.signal?.aborted !== true) throw error
    return undefined
  })
  if (input.signal?.aborted === true) return { kind: 'failure', reason: 'it was stopped', output: '' }
  return test === undefined ? runWith('vitest', input) : { kind: 'never-ended', test }
}

async function runWith(runner: 'gen-props' | 'vitest', input: StrykerInput): Promise<StrykerEnd> {
  const mirror = await mirrorAround(input.copied)
  try {
    const write = async (name: string, text: string) => {
      const file = path.join(mirror.folder, name)
      await writeWhole(file, text)
      return file
    }
    const reporter = await write('reporter.mjs', strykerReporter())
    const settings = await settingsOf(input, mirror)
    const ownRunner = await write('runner.mjs', await scriptText('runner', input.packages.vite))
    await write('notes.mjs', await scriptText('notes', input.packages.vite))
    await write('own-copies.mjs', await scriptText('ownCopies', input.packages.vite))
    const options = strykerOptions({
      ...input,
      runner,
      runnerPlugin: runner === 'vitest' ? input.packages.runner : pathToFileURL(ownRunner).href,
      sandboxes: mirror.sandboxes,
      reporter: pathToFileURL(reporter).href,
      vitestConfig: await write('vitest.config.mjs', strykerVitestConfig(settings)),
    })
    const program = await write('stryker.mjs', strykerProgram(input.packages.core, options))
    return await runProgram(input, program, settings)
  } finally {
    await mirror.dispose()
  }
}

async function settingsOf(input: StrykerInput, { around, folder }: Mirror): Promise<RunnerSetting> {
  const config = await fileAbove(input.root, vitestConfigs)
  return {
    vite: input.packages.vite,
    expect: input.packages.expect,
    notes: folder,
    original: input.copied,
    project: path.relative(input.copied, input.root),
    config: config?.startsWith(around + path.sep) ? path.relative(input.root, config) : config,
    testFiles: input.testFiles.map((file) => path.relative(input.root, file).split(path.sep).join('/')),
  }
}

async function runProgram(input: StrykerInput, file: string, settings: RunnerSetting): Promise<StrykerEnd> {
  let tests: StrykerReport['tests'] = []
  let mutants: readonly StrykerMutant[] | undefined
  let failure: string | undefined
  const watch = watchFirstRun(settings.notes, input.patience)
  const ending = runNodeProgram({
    file,
    folder: input.copied,
    env: { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNNER: JSON.stringify(settings), NO_COLOR: '1' },
    signal: AbortSignal.any([watch.signal, ...(input.signal ? [input.signal] : [])]),
    onMessage: (received) => {
      const message = received as Message
      if (message.kind === 'progress') input.onProgress?.({ done: message.done, total: message.total })
      if (message.kind === 'dry-run') tests = message.tests
      if (message.kind === 'results') mutants = message.results
      if (message.kind === 'failure') failure = message.text
    },
  })
  const end = await ending.finally(watch.stop)
  const test = watch.unended()
  if (test !== undefined) return { kind: 'never-ended', test }
  if (mutants !== undefined) return { kind: 'report', report: { tests, mutants } }
  return {
    kind: 'failure',
    reason: failure ?? (end.output.trim() || `it ended with exit code ${end.exitCode}`),
    output: end.output,
  }
}
