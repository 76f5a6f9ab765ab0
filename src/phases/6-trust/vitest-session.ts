import path from 'node:path'
import { Writable } from 'node:stream'
import type { Vite, Vitest } from 'vitest/node'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { writeWhole } from '../../host/files.ts'
import { readRunning } from '../../host/running-notes.ts'
import { temporaryFolder, type TemporaryFolder } from '../../host/temporary-folder.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { configPlugin, forcedOptions } from './vitest-config.ts'
import { loadVitest } from './vitest-load.ts'
import { virtualModules } from './vitest-modules.ts'
import { asId, type VitestPlugin } from './vitest-plugin.ts'
import { runPastDeaths } from './vitest-deaths.ts'
import { sourcesPlugin } from './vitest-sources.ts'
import { resultOfModules } from './vitest-results.ts'
import type { VitestResult } from './vitest-test.ts'
import { endCircles } from './vitest-circles.ts'
import { isLeftOut, type OwnTests } from './vitest-left-out.ts'
import { newsDesk, type NewsDesk } from './vitest-news.ts'

export interface VitestOptions {
  /** Absolute path of the project: whose vitest, whose configuration. */
  readonly root: string
  /** The test files that its runs may name. They are written to a temporary folder: import by absolute path. */
  readonly files: readonly VitestFile[]
  /** Modules that stand nowhere on disk, by the absolute path at which they are to be found. */
  readonly modules?: ReadonlyMap<string, string>
  readonly plugins?: readonly VitestPlugin[]
  /** Milliseconds that one test may take. Default 30 s. */
  readonly testTimeout?: number
  /** Whether every test file gets a process of its own. Default true. */
  readonly isolate?: boolean
  /** Milliseconds without any news after which a run is ended. Default 45 s, longer than a test may take. */
  readonly patience?: number
  /** Milliseconds that code which never waits gets at least. Default 10 s. */
  readonly leastCircle?: number
  /** Ends what runs, and rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  readonly onTest?: ((test: { readonly title: string }) => void) | undefined
}

/** A test file of ours. */
export interface VitestFile {
  /** Unique; letters, digits, `-` and `.`. */
  readonly name: string
  readonly text: string
}

/** What a test file of ours is called on disk, and so in failures. */
export const testFileName = (name: string): string => `${name}.test.ts`

export interface VitestSession {
  /**
   * Runs test files with these environment variables on top, without the tests of these keys (`placeKey`).
   * One run at a time. Rejects only when the signal aborts.
   */
  run(
    files: readonly string[],
    env?: Readonly<Record<string, string>>,
    settled?: readonly string[],
  ): Promise<VitestResult>
  /** The configuration of the project, if it leaves this test file out. */
  leavesOut(file: string): { readonly config: string | undefined } | undefined
  close(): Promise<void>
}

/** Starts the project's vitest once, for any number of runs. The caller closes it. */
export async function openVitest(options: VitestOptions): Promise<Outcome<VitestSession, Diagnostic>> {
  options.signal?.throwIfAborted()
  const { value: api, diagnostics } = await loadVitest(options.root)
  if (!api) return { value: undefined, diagnostics }
  const { root, testTimeout = 30_000, isolate = true } = options
  const folder = await temporaryFolder()
  const paths = new Map(options.files.map(({ name }) => [name, path.join(folder.path, testFileName(name))]))
  const news = newsDesk(options.onTest)
  const own: OwnTests = {}
  const exitCode = process.exitCode
  try {
    await Promise.all(options.files.map(({ name, text }) => writeWhole(paths.get(name) ?? '', text)))
    const vitest = await api.createVitest(
      'test',
      {
        ...forcedOptions({ root, testTimeout, isolate }),
        reporters: [news.reporter],
      },
      { plugins: pluginsOf(options, folder.path, own), logLevel: 'silent' },
      { stdout: sink(), stderr: sink() },
    )
    return {
      value: sessionOf({ vitest, own, paths, options, news, exitCode, folder }),
      diagnostics: [],
    }
  } catch (error) {
    await folder.remove()
    options.signal?.throwIfAborted()
    const message = error instanceof Error ? error.message : String(error)
    return { value: undefined, diagnostics: [diagnostic('trust/vitest-failed', undefined, { message })] }
  }
}

interface Running {
  readonly vitest: Vitest
  readonly own: OwnTests
  readonly paths: ReadonlyMap<string, string>
  readonly options: VitestOptions
  readonly news: NewsDesk
  readonly exitCode: typeof process.exitCode
  readonly folder: TemporaryFolder
}

function sessionOf(running: Running): VitestSession {
  const { vitest, paths, exitCode, folder } = running
  const names = new Map([...paths].map(([name, file]) => [asId(file), name]))
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= vitest
      .close()
      .then(folder.remove)
      // Vitest sets the exit code of the process that it runs in; ours is not its to decide.
      .finally(() => (process.exitCode = exitCode))
    return closing
  }
  return {
    close,
    leavesOut: (file) =>
      isLeftOut(vitest, running.own, file) ? { config: vitest.vite.config.configFile } : undefined,
    run: (files, env = {}, settled = []) =>
      runPastDeaths({
        ...{ files, settled, folder: folder.path, pathOf: (name) => paths.get(name) ?? name },
        run: (names) => runOnce(names, env),
      }),
  }
  async function runOnce(
    files: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<VitestResult> {
    const project = vitest.getRootProject()
    const specifications = files.map((name) => project.createSpecification(paths.get(name) ?? name))
    project.config.env = { ...project.config.env, ...env, GEN_PROPS_RUNNING: folder.path }
    const watch = running.news.watch(running.options)
    const circles = endCircles(folder.path, {
      ...{ alive: running.news.touch, least: running.options.leastCircle },
    })
    const ended = await Promise.race([vitest.runTestSpecifications(specifications), watch.interrupted])
    watch.stop()
    circles.stop()
    const unended = ended === undefined ? unendedIn(folder, names) : []
    // Cancelling asks the workers to end; closing on top of that makes those end that do not listen.
    if (ended === undefined) {
      vitest.cancelCurrentRun('keyboard-input').catch(() => {})
      await close()
    }
    process.exitCode = exitCode
    running.options.signal?.throwIfAborted()
    const modules = ended?.testModules ?? vitest.state.getTestModules()
    const { tests, faults } = resultOfModules(modules, ended?.unhandledErrors ?? [], names)
    return { tests, faults, stalled: ended === undefined, unended }
  }
}

function unendedIn(folder: TemporaryFolder, names: ReadonlyMap<string, string>): VitestResult['unended'] {
  return readRunning(folder.path).flatMap((text) => {
    const { file, title } = JSON.parse(text) as VitestResult['unended'][number]
    const name = names.get(asId(file))
    return name === undefined ? [] : [{ file: name, title }]
  })
}

const pluginsOf = (options: VitestOptions, folder: string, own: OwnTests) =>
  // Our interface is the part of vite's that we use; vite's own types differ from one version to the next.
  [
    configPlugin(own),
    virtualModules({ root: options.root, folder, texts: options.modules ?? new Map() }),
    ...(options.plugins ?? []),
    sourcesPlugin(),
  ] as unknown as Vite.Plugin[]

const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() })
