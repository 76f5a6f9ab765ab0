// What the exported functions of real packages take: generated, refused with a line that mends it, or wrong. Installs
// the packages into a folder of its own first, or uses the one that PACKAGES_FOLDER names. Fails when something is wrong.
//   npm run bench:packages [-- date-fns lodash-es]   PACKAGES_DETAILS=<file> writes each step of each function
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { packages } from './packages/list.js'

const sweep = fileURLToPath(new URL('packages/sweep.js', import.meta.url))
/** Seconds of processor time for a package: how busy the machine is says nothing of it. */
const patience = 180
/** Minutes on the clock for one that waits without computing. */
const longest = 20
const slow = 2000
const wanted = process.argv.slice(2)
const chosen = packages.filter(([name]) => wanted.length === 0 || wanted.includes(name))

/** What the generated code is held to is what the types are read by. */
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
}

const kept = process.env.PACKAGES_FOLDER
const folder = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'gen-props-packages-')))
try {
  if (!kept) await install(folder)
  const rows = []
  for (const [name] of chosen) rows.push({ name, ...(await classified(name)) })
  report(rows)
  if (process.env.PACKAGES_DETAILS)
    await writeFile(process.env.PACKAGES_DETAILS, JSON.stringify(rows, undefined, 1))
} finally {
  if (!kept) await rm(folder, { recursive: true })
}

async function install(root) {
  await writeFile(path.join(root, 'package.json'), '{ "type": "module", "private": true }')
  await writeFile(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: strictest }))
  const names = new Set(
    chosen.flatMap(([name, ...more]) =>
      more.some((one) => !one.startsWith('@types/')) ? more : [name, ...more],
    ),
  )
  const own = ['fast-check', 'typescript@5', 'vitest', '@types/node@20']
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...names, ...own],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (status !== 0) throw new Error('the packages could not be installed')
}

/** Each function of a package and what became of it. */
async function classified(name) {
  const { steps, ending } = await stepsOf(name)
  const of = (step) => steps.filter((one) => one.step === step)
  const functions = of('functions')[0]?.names ?? []
  const refused = new Set(of('error').map((one) => one.name))
  const mistyped = new Set(of('type error').map((one) => one.name))
  const drawn = new Map(of('drawn').map((one) => [one.name, one.ms]))
  const wrongs = [
    ...of('type error').map((one) => `${one.name}: ${one.says} (${one.place} ${one.text})`),
    ...of('thrown').map((one) => `${one.name}: ${one.says}`),
    ...[...drawn].filter(([, ms]) => ms > slow).map(([one, ms]) => `${one}: took ${ms} ms for 100 values`),
    ...(ending === undefined ? [] : [`${of('drawing').at(-1)?.name ?? 'planning'}: ${ending}`]),
  ]
  const generated = functions.filter((one) => drawn.has(one) && drawn.get(one) <= slow && !mistyped.has(one))
  return {
    functions: functions.length,
    generated: generated.length,
    refused: functions.filter((one) => refused.has(one)).length,
    told: new Set(of('warning').map((one) => one.name)).size,
    ms: of('planned')[0]?.ms,
    wrongs,
    refusals: of('error').map((one) => `${one.name}: ${one.code} ${one.says} | ${one.help}`),
    warnings: of('warning').map((one) => `${one.name}: ${one.code} ${one.says}`),
  }
}

/** What became of a package that was ended, by the signal: the limit of processor time gives the first, or the second. */
const endings = { SIGXCPU: 'hung', SIGKILL: 'hung' }

function stepsOf(name) {
  return new Promise((resolve) => {
    const limited = ['-c', `ulimit -t ${patience}; exec "$0" "$@"`, process.execPath, sweep, folder, name]
    const child = spawn('sh', limited, { stdio: ['ignore', 'pipe', 'pipe'] })
    const waiting = setTimeout(() => child.kill('SIGKILL'), longest * 60_000)
    const texts = { out: '', err: '' }
    child.stdout.on('data', (data) => (texts.out += String(data)))
    child.stderr.on('data', (data) => (texts.err += String(data)))
    child.on('close', (code, signal) => {
      clearTimeout(waiting)
      const lines = texts.out.split('\n').filter((line) => line.endsWith('}'))
      const steps = lines.map((line) => JSON.parse(line))
      const isDone = steps.at(-1)?.step === 'done'
      const ending = isDone
        ? undefined
        : (endings[signal ?? ''] ?? (texts.err.slice(-1500) || `ended: ${signal ?? code}`))
      resolve({ steps, ending })
    })
  })
}

function report(rows) {
  const shown = (cells) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(22) : String(cell).padStart(10))).join('')
  console.log(shown(['package', 'functions', 'generated', 'refused', 'wrong', 'any told', 'ms']))
  for (const { name, functions, generated, refused, told, ms, wrongs } of rows) {
    console.log(shown([name, functions, generated, refused, functions - generated - refused, told, ms ?? '']))
    for (const wrong of wrongs.slice(0, 3)) console.log(`    ${wrong.split('\n')[0].slice(0, 200)}`)
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
  const wrong = sum('functions') - sum('generated') - sum('refused')
  console.log(shown(['all', sum('functions'), sum('generated'), sum('refused'), wrong, sum('told'), '']))
  const share = (sum('generated') / sum('functions')) * 100
  console.log(`${share.toFixed(1)} % of the functions' inputs are generated; nothing may be wrong`)
  process.exitCode = wrong === 0 && rows.every(({ wrongs }) => wrongs.length === 0) ? 0 : 1
}
