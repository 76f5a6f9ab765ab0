// Whether drafts without a model hold: on the twenty modules of test/scaffold with all their wrong copies, and on real npm
// packages, which are installed into a folder of their own first, or taken from the one that PACKAGES_FOLDER names.
// Fails when a module's draft does not hold, or when less than 95 of 100 invariants of the packages do.
//   npm run bench:scaffold [-- lodash-es ms]   tries only these packages
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { packages } from './scaffold/list.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = path.join(root, 'dist/cli/main.js')
const runs = process.env.GEN_PROPS_RUNS ?? '1000'
const wanted = process.argv.slice(2)
const chosen = packages.filter(([name]) => wanted.length === 0 || wanted.includes(name))

const kept = process.env.PACKAGES_FOLDER
const folder = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'gen-props-scaffold-')))
try {
  if (wanted.length === 0) tryModules()
  if (!kept) await install()
  const rows = []
  for (const [name] of chosen) rows.push(await tried(name))
  report(rows)
} finally {
  if (!kept) await rm(folder, { recursive: true })
}

function tryModules() {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/scaffold/modules.test.ts'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SCAFFOLD: 'all', GEN_PROPS_PROFILE: 'thorough', GEN_PROPS_RUNS: runs },
    },
  )
  if (status !== 0) process.exitCode = 1
}

async function install() {
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }')
  const own = ['fast-check', 'typescript@5', 'vitest']
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...chosen.flat(), ...own]
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('the packages could not be installed')
}

function run(program, ...words) {
  return spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1e8,
    env: { ...process.env, GEN_PROPS_PROFILE: 'thorough', GEN_PROPS_RUNS: runs },
  })
}

/** Drafts, generates and runs the tests for one package. */
async function tried(name) {
  const id = name.replace(/\W+/g, '-')
  const spec = `invariants/${id}.yaml`
  await rm(path.join(folder, spec), { force: true })
  const drafted = run(command, 'scaffold', name, '--out', spec)
  const said = `${drafted.stdout}${drafted.stderr}`
  const leftOut = said.split('\n').filter((line) => line.startsWith('left out'))
  const silent = /^nothing is said about (.*)$/m.exec(said)?.[1]?.split(', ').length ?? 0
  const text = await readFile(path.join(folder, spec), 'utf8').catch(() => '')
  const written = text.match(/^ {2}- id: /gm)?.length ?? 0
  const row = { name, written, leftOut, silent, wrong: [], faults: [] }
  if (written === 0) return { ...row, faults: drafted.status === 1 ? [] : [said] }
  const generated = run(command, 'generate', spec)
  if (generated.status !== 0) return { ...row, faults: [generated.stderr] }
  const output = path.join(folder, 'results.json')
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs')
  run(
    vitest,
    'run',
    `test/generated/${id}.spec.ts`,
    '--reporter=json',
    `--outputFile=${output}`,
    '--testTimeout=60000',
  )
  const { testResults } = JSON.parse(await readFile(output, 'utf8'))
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status !== 'passed')
  const wrong = failed.map(
    ({ title, failureMessages }) =>
      `${title}\n${(failureMessages[0] ?? '').split('\n').slice(0, 12).join('\n')}`,
  )
  const faults = tests.length === 0 ? testResults.map(({ message }) => message) : []
  return { ...row, wrong, faults }
}

function report(rows) {
  for (const { name, written, leftOut, silent, wrong, faults } of rows) {
    process.stdout.write(
      `${name}: ${written} written, ${written - wrong.length} hold, ${leftOut.length} left out, silent about ${silent}\n`,
    )
    for (const one of [...leftOut, ...wrong, ...faults])
      process.stdout.write(`  ${one.replaceAll('\n', '\n    ')}\n`)
  }
  const total = (of) => rows.reduce((sum, row) => sum + of(row), 0)
  const written = total((row) => row.written)
  const hold = written - total(({ wrong }) => wrong.length)
  process.stdout.write(
    `${rows.length} packages: ${written} invariants, ${hold} hold (${((100 * hold) / written).toFixed(1)} %)\n`,
  )
  if (hold < 0.95 * written || rows.some(({ faults }) => faults.length > 0)) process.exitCode = 1
}
