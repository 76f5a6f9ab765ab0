import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runCommand } from '../../src/cli/run.ts'
import { compilerFaults } from '../compiler-faults.ts'
import { checkout, start } from '../package/project.ts'

const here = import.meta.dirname
const projects = ['bundler', 'es2015', 'node10', 'node16', 'nodenext', 'plain', 'workspaces']

let root = ''
let ended: ReadonlyMap<string, readonly Ending[]>
const said = new Map<string, string>()

interface Ending {
  readonly status: string
  readonly title: string
  readonly failureMessages: readonly string[]
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-subjects-')))
  await symlink(path.join(checkout, 'node_modules'), path.join(root, 'node_modules'), 'dir')
  await cp(path.join(here, 'vitest.config.ts'), path.join(root, 'vitest.config.mts'))
  for (const project of projects) {
    await install(project)
    said.set(project, await generate(project))
    const wrong = path.join(root, 'wrong', project)
    await cp(path.join(root, project), wrong, { recursive: true, verbatimSymlinks: true })
    await breakAll(wrong)
  }
  ended = await runAll()
}, 120_000)

afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 3 }))

/** Packages stand where npm would put them; a workspace's own are linked. */
async function install(project: string): Promise<void> {
  const folder = path.join(root, project)
  await cp(path.join(here, project), folder, { recursive: true })
  if (project === 'nodenext') await rename(path.join(folder, 'packages'), path.join(folder, 'node_modules'))
  if (project !== 'workspaces') return
  const scope = path.join(folder, 'node_modules/@acme')
  await mkdir(scope, { recursive: true })
  for (const name of await readdir(path.join(folder, 'packages')))
    await symlink(path.join('../../packages', name), path.join(scope, name), 'dir')
}

async function generate(project: string): Promise<string> {
  let text = ''
  const io = {
    cwd: path.join(root, project),
    env: {},
    out: () => undefined,
    err: (more: string) => (text += more),
    columns: undefined,
    signal: new AbortController().signal,
  }
  await runCommand(['generate', '--quiet'], io)
  return text
}

/** Writes every line otherwise that a comment `// wrong: …` says how it would be wrong. */
async function breakAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  for (const name of names.filter((one) => /\.[cm]?[jt]sx?$/.test(one) && !one.includes('/generated/'))) {
    const text = await readFile(name, 'utf8')
    if (text.includes('// wrong: ')) await writeFile(name, text.replace(/\/\/ wrong: (.*)\n.*$/gm, '$1'))
  }
}

interface Results {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Ending[] }[]
}

/** How the tests of each file ended, by its path from the root. */
async function runAll(): Promise<ReadonlyMap<string, readonly Ending[]>> {
  const vitest = path.join(checkout, 'node_modules/vitest/vitest.mjs')
  const { out, err } = await start(process.execPath, [vitest, 'run', '--reporter=json'], root)
  const json = out.slice(out.indexOf('{"numTotal'))
  if (!json) throw new Error(err)
  const { testResults } = JSON.parse(json) as Results
  return new Map(
    testResults.map(({ name, assertionResults }) => [path.relative(root, name), assertionResults]),
  )
}

const testsOf = (folder: string) =>
  [...ended].flatMap(([file, tests]) => (path.dirname(file) === `${folder}/test/generated` ? tests : []))

describe.each(projects)('subjects of the project %s', (project) => {
  it('give tests without a fault', () => {
    expect(said.get(project)).toBe('')
  })

  it('pass their tests', () => {
    const tests = testsOf(project)
    expect(tests.flatMap(({ failureMessages }) => failureMessages)).toEqual([])
    expect(tests.length).toBeGreaterThan(0)
  })

  it('fail each of their tests when they are wrong', () => {
    const tests = testsOf(`wrong/${project}`)
    expect(tests.map(({ title }) => title)).toEqual(testsOf(project).map(({ title }) => title))
    const uncaught = tests.filter(
      ({ failureMessages: [message = ''] }) =>
        !message.includes('\nGiven ') || /(?:Syntax|Reference)Error/.test(message),
    )
    expect(uncaught).toEqual([])
  })
})

it('are tested by code that passes a strict type check', async () => {
  const config = path.join(root, 'tsconfig.check.json')
  const paths = { '@shop/*': ['./bundler/src/*'], '~/*': ['./node10/src/*'] }
  const compilerOptions = { allowImportingTsExtensions: true, noEmit: true, paths, types: ['node'] }
  const include = projects.map((one) => `${one}/test`)
  await writeFile(config, JSON.stringify({ extends: './bundler/tsconfig.json', compilerOptions, include }))
  const faults = await compilerFaults(config)
  expect(faults.filter((line) => include.some((folder) => line.startsWith(`${folder}/`)))).toEqual([])
}, 30_000)

// Modules of ES2015 know no `import()`, and what that gives of CommonJS depends on who asks.
it.each(['es2015', 'node16'])(
  'are tested by code that passes the check of their own project: %s',
  async (project) => {
    const config = path.join(root, project, 'tsconfig.check.json')
    const compilerOptions = {
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noUnusedLocals: true,
      types: ['node'],
    }
    await writeFile(config, JSON.stringify({ extends: './tsconfig.json', compilerOptions }))
    expect(await compilerFaults(config)).toEqual([])
  },
)
