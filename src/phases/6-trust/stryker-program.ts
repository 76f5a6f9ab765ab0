import type { RunnerSetting } from './stryker-worker/runner-types.ts'

/**
 * Text of the module that runs StrykerJS in a process of its own: StrykerJS works in the current folder, which
 * must be the project, and its workers must not share ours. It reports by messages and prints nothing.
 */
export const strykerProgram = (core: string, options: Readonly<Record<string, unknown>>): string => `
import { Stryker } from ${JSON.stringify(core)}

process.on('disconnect', () => process.exit(1))
const send = (message) => new Promise((resolve) => process.send(message, resolve))

try {
  const results = await new Stryker(${JSON.stringify(options)}).runMutationTest()
  await send({ kind: 'results', results })
  process.exit(0)
} catch (error) {
  await send({ kind: 'failure', text: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
`

/**
 * Text of a StrykerJS plugin whose reporter hands on the progress, and the tests of the dry run. StrykerJS loads it in
 * each of its workers, too, which would outlive a parent that had to be killed. Code that runs in circles hears no
 * message: a thread beside it ends the process when the one that started it is gone.
 */
export const strykerReporter = (): string => `
import { Worker } from 'node:worker_threads'

process.on('disconnect', () => process.exit(1))
const watch = \`
const { workerData: parent } = require('node:worker_threads')
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500)\`
new Worker(watch, { eval: true, workerData: process.ppid, stdout: true, stderr: true }).unref()

let done = 0
let total = 0
const send = (message) => process.send?.(message)

export const strykerPlugins = [
  {
    kind: 'Reporter',
    name: 'gen-props',
    value: {
      onDryRunCompleted: ({ result }) =>
        send({ kind: 'dry-run', tests: result.tests.map(({ id, status }) => ({ id, status })) }),
      onMutationTestingPlanReady: ({ mutantPlans }) => {
        total = mutantPlans.length
      },
      onMutantTested: () => {
        done += 1
        send({ kind: 'progress', done, total })
      },
    },
  },
]
`

/** Text of a vitest configuration: the project's own, but for the tests to run. */
export const strykerVitestConfig = ({
  vite,
  config,
  testFiles,
  original,
  project,
}: RunnerSetting): string => `
import { resolve } from 'node:path'
import { ownCopies } from './own-copies.mjs'
import { loadConfigFromFile } from ${JSON.stringify(vite)}

// StrykerJS starts in the sandbox; tests run where the project stands in it.
const sandbox = (globalThis[Symbol.for('gen-props.sandbox')] ??= process.cwd())
process.chdir(resolve(sandbox, ${JSON.stringify(project)}))
const file = ${JSON.stringify(config ?? null)}
const loaded = file && (await loadConfigFromFile({ command: 'serve', mode: 'test' }, resolve(file)))
const { test = {}, ...config } = loaded?.config ?? {}
const { projects = [], workspace = [], reporters, ...shared } = test
// Of several projects in one configuration the tests run in the first that is written there, as in verify.
const first = [projects, workspace].flat().find((project) => typeof project === 'object' && project !== null) ?? {}
const { test: { name, ...settings } = {}, extends: base, ...rest } = first

export default {
  ...config,
  ...rest,
  plugins: [...(config.plugins ?? []), ...(rest.plugins ?? []), ownCopies(${JSON.stringify(original)}, sandbox)],
  test: { ...shared, ...settings, include: ${JSON.stringify(testFiles)}, exclude: [], reporters: [], passWithNoTests: true },
}
`
