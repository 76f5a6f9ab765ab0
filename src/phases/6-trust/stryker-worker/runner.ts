import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  RunnerSetting,
  Notes,
  OwnCopies,
  Vite,
  StrykerState,
  CollectedTest,
  TestResult,
  MutantOptions,
} from './runner-types.ts'

// A StrykerJS plugin, loaded by its workers. It stands alone: it must not import modules of ours, but for types.
//
// Runs generated tests in the worker's own process, ten times as fast as a vitest start for each mutant. Generated
// tests need no more of vitest than `describe`, `it` and `afterAll`; a project that gives its tests more (set-up files, another
// environment, globals) is refused, and its tests run under StrykerJS's own vitest runner instead.

/** Settings of vitest that make no difference to a generated test. */
const harmless = new Set(
  'bail cache coverage dir exclude fileParallelism forceRerunTriggers hookTimeout include isolate maxConcurrency maxWorkers minWorkers name onConsoleLog outputFile passWithNoTests pool poolOptions reporters retry root sequence server silent slowTestThreshold teardownTimeout testTimeout typecheck watch'.split(
    ' ',
  ),
)

const shim = '\0gen-props:vitest'
const collector = Symbol.for('gen-props.collect')

/** All that generated tests take from vitest; whatever else a test asks for fails, and vitest itself takes over. */
const shimText = (expect: string) => `
import { arrayBufferEquality, equals, iterableEquality, sparseArrayEquality, typeEquality } from ${JSON.stringify(expect)}

const collecting = globalThis[Symbol.for('gen-props.collect')]
export const describe = (name, body) => collecting.describe(name, body)
export const it = (name, body) => collecting.it(name, body)
export const test = it
export const afterAll = (end) => collecting.ends.push(end)

const strict = [iterableEquality, typeEquality, sparseArrayEquality, arrayBufferEquality]
export const expect = (actual) => ({
  toStrictEqual: (expected) => {
    if (!equals(actual, expected, strict, true)) throw new Error('expected values to be strictly equal')
  },
})
expect.getState = () => ({ currentTestName: collecting.running, testPath: collecting.file })
`

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'gen-props', factory: () => makeRunner(settingOf(process.env)) },
]

type At = (place: { readonly file: string; readonly title?: string }) => void

const settingOf = (env: NodeJS.ProcessEnv) => JSON.parse(env['GEN_PROPS_RUNNER'] ?? '{}') as RunnerSetting

function makeRunner(setting: RunnerSetting) {
  const state = ((globalThis as { __stryker__?: StrykerState }).__stryker__ ??= {})
  let sandbox = ''
  let loader: Awaited<ReturnType<typeof makeLoader>> | undefined
  let notes: Notes | undefined
  const load = async (at?: At) => await (loader ??= await makeLoader(setting, sandbox)).load(at)
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      process.env['NODE_ENV'] = 'test'
      process.env['VITEST'] = 'true'
      notes = (await import(pathToFileURL(path.join(setting.notes, 'notes.mjs')).href)) as Notes
      sandbox = process.cwd()
      process.chdir(path.resolve(setting.project))
      loader = await makeLoader(setting, sandbox)
    },
    dispose: () => loader?.close(),
    dryRun: async () => {
      const note = (at: unknown) =>
        notes?.noteRunning(setting.notes, at === undefined ? undefined : JSON.stringify(at))
      try {
        state.activeMutant = undefined
        const { tests: collected, ends } = await load(note)
        const noted = collected.map((one) => ({
          ...one,
          run: () => (note({ file: one.file, title: one.title }), one.run()),
        }))
        const tests = await runAll(noted, ends, state)
        return { status: 'complete', tests, mutantCoverage: state.mutantCoverage }
      } catch (error) {
        return { status: 'error', errorMessage: textOf(error) }
      } finally {
        note(undefined)
      }
    },
    mutantRun: async (options: MutantOptions) => {
      Object.assign(state, { hitCount: 0, hitLimit: options.hitLimit, currentTestId: undefined })
      // Code that runs while its module is loaded must meet the mutant there.
      state.activeMutant = options.mutantActivation === 'static' ? options.activeMutant.id : undefined
      try {
        const { tests, ends } = await load()
        state.activeMutant = options.activeMutant.id
        const wanted = options.testFilter === undefined ? undefined : new Set(options.testFilter)
        return mutantResult(
          await runAll(
            tests.filter(({ id }) => wanted?.has(id) ?? true),
            ends,
            state,
          ),
          options,
          state,
        )
      } catch (error) {
        return { status: 'error', errorMessage: textOf(error) }
      }
    },
  }
}

function mutantResult(tests: readonly TestResult[], { hitLimit }: MutantOptions, { hitCount }: StrykerState) {
  if (hitLimit !== undefined && hitCount !== undefined && hitCount > hitLimit) {
    return { status: 'timeout', reason: `Hit limit reached (${hitCount}/${hitLimit})` }
  }
  const failed = tests.filter(({ status }) => status === 1)
  if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length }
  const killedBy = failed.map(({ id }) => id)
  return {
    status: 'killed',
    failureMessage: failed[0]?.failureMessage ?? '',
    killedBy,
    nrOfTests: tests.length,
  }
}

/** Runs tests, and whatever is to be done when all have run: what fixtures set up must not outlive them. */
async function runAll(
  tests: readonly CollectedTest[],
  ends: readonly (() => unknown)[],
  state: StrykerState,
): Promise<readonly TestResult[]> {
  try {
    return await runTests(tests, state)
  } finally {
    for (const end of ends) await Promise.resolve(end()).catch(() => {})
  }
}

async function runTests(
  tests: readonly CollectedTest[],
  state: StrykerState,
): Promise<readonly TestResult[]> {
  const results: TestResult[] = []
  for (const { id, name, run } of tests) {
    state.currentTestId = id
    const start = performance.now()
    const end = (failure?: unknown) => {
      const timeSpentMs = performance.now() - start
      const result = { id, name, timeSpentMs }
      results.push(
        failure === undefined
          ? { ...result, status: 0 }
          : { ...result, status: 1, failureMessage: textOf(failure) },
      )
    }
    try {
      await run()
      end()
    } catch (error) {
      if (error === skipped) results.push({ id, name, timeSpentMs: 0, status: 2 })
      else end(error ?? new Error('a test threw nothing'))
    }
  }
  state.currentTestId = undefined
  return results
}

/** Loads the test files afresh, so that no state of a module outlives a mutant. */
async function makeLoader(setting: RunnerSetting, sandbox: string) {
  const copies = pathToFileURL(path.join(setting.notes, 'own-copies.mjs')).href
  const { ownCopies } = (await import(copies)) as OwnCopies
  const vite = (await import(setting.vite)) as Vite
  const configFile = setting.config === undefined ? undefined : path.resolve(setting.config)
  await refuseUnknown(vite, configFile)
  const server = await vite.createServer({
    root: process.cwd(),
    configFile: configFile ?? false,
    mode: 'test',
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: path.resolve('.gen-props-vite'),
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    // Packages are imported as Node does; the one that the shim stands for must be asked of it.
    ssr: { noExternal: ['vitest'] },
    plugins: [vitestShim(setting.expect ?? '@vitest/expect'), ownCopies(setting.original, sandbox)],
  })
  const runner = vite.createServerModuleRunner(server.environments.ssr, { hmr: false })
  return {
    load: async (at?: At) => {
      runner.clearCache()
      const collecting = collectorOf()
      Object.assign(globalThis, { [collector]: collecting })
      for (const file of setting.testFiles) {
        collecting.file = file
        at?.({ file })
        await runner.import(path.resolve(file))
      }
      return collecting
    },
    close: async () => {
      await runner.close()
      await server.close()
    },
  }
}

const vitestShim = (expect: string) => ({
  name: 'gen-props:vitest',
  enforce: 'pre',
  resolveId: (source: string) => (source === 'vitest' ? shim : undefined),
  load: (id: string) => (id === shim ? shimText(expect) : undefined),
})

async function refuseUnknown(vite: Vite, configFile: string | undefined): Promise<void> {
  if (configFile === undefined) return
  const loaded = await vite.loadConfigFromFile({ command: 'serve', mode: 'test' }, configFile)
  const unknown = Object.entries(loaded?.config.test ?? {}).filter(
    ([key, value]) =>
      value !== undefined && !harmless.has(key) && !(key === 'environment' && value === 'node'),
  )
  if (unknown.length > 0)
    throw new Error(`these tests need vitest: ${unknown.map(([key]) => key).join(', ')}`)
}

const skipped = new Error('skipped')
const skip = (): never => {
  throw skipped
}

function collectorOf() {
  const groups: string[] = []
  const tests: CollectedTest[] = []
  const ends: (() => unknown)[] = []
  const collecting = {
    file: '',
    running: '',
    tests,
    ends,
    describe: (name: string, body: () => unknown) => {
      groups.push(name)
      const result = body()
      if (result instanceof Promise) throw new Error('these tests need vitest: a describe is asynchronous')
      groups.pop()
    },
    it: (name: string, run: (context: { readonly skip: typeof skip }) => unknown) => {
      const whole = [...groups, name].join(' ').trim()
      const id = `${collecting.file}#${whole}`
      const runNamed = () => {
        collecting.running = whole
        return run({ skip })
      }
      tests.push({ id, file: collecting.file, title: name, name: whole, run: runNamed })
    },
  }
  return collecting
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
