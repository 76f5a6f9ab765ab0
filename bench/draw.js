// How fast generated arbitraries draw, beside hand-written ones of the same twelve types and bounds, in turns.
// Hostile values are off on both sides: nobody writes those by hand. Fails below the ratio that is promised.
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { URL, fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import fc from 'fast-check'
import { generate } from '../dist/pipeline.js'

const promised = 0.95
const [rounds, values] = [101, 300]
const here = fileURLToPath(new URL('.', import.meta.url))

const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-bench-'))
try {
  const { generated, byHand } = await prepare(folder)
  const rows = Object.keys(byHand).map((name) => compare(name, generated[name](), byHand[name]()))
  for (const { name, emitted, written, ratio } of rows)
    console.log(`${name.padEnd(10)} ${shown(emitted)} ${shown(written)} ${ratio.toFixed(2).padStart(7)}`)
  const ratio = Math.exp(rows.reduce((sum, row) => sum + Math.log(row.ratio), 0) / rows.length)
  console.log(
    `${'all'.padEnd(10)} ${'generated'.padStart(12)} ${'by hand'.padStart(12)} ${ratio.toFixed(2).padStart(7)}`,
  )
  console.log(`values per second; the ratio of speeds is to be at least ${promised}`)
  const slow = rows.filter((row) => row.ratio < promised).map((row) => row.name)
  if (slow.length > 0) console.log(`below it by themselves: ${slow.join(', ')}`)
  process.exitCode = ratio >= promised ? 0 : 1
} finally {
  await rm(folder, { recursive: true })
}

/** Generates the factories in a project of their own and makes JavaScript of all. */
async function prepare(root) {
  await cp(path.join(here, 'draw'), path.join(root, 'invariants'), { recursive: true })
  await symlink(path.join(here, '../node_modules'), path.join(root, 'node_modules'))
  await writeFile(path.join(root, 'package.json'), '{ "type": "module" }')
  await writeFile(
    path.join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true } }',
  )
  const { diagnostics } = await generate({ cwd: root, specs: [] })
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  for (const part of ['invariants', 'test/generated']) await transpile(path.join(root, part))
  const load = (file) => import(pathToFileURL(path.join(root, file)).href)
  return {
    generated: await load('test/generated/spec.factories.js'),
    byHand: await load('invariants/by-hand.js'),
  }
}

async function transpile(part) {
  for (const file of (await readdir(part)).filter((name) => name.endsWith('.ts'))) {
    const text = await readFile(path.join(part, file), 'utf8')
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
    }
    const { outputText } = ts.transpileModule(text, { compilerOptions })
    await writeFile(path.join(part, file.replace(/\.ts$/, '.js')), outputText)
  }
}

/** Drawn in turns with the same seeds; of the ratios of neighbouring rounds the middle one, whatever else the machine does. */
function compare(name, emitted, written) {
  const times = { emitted: [], written: [] }
  for (let round = 0; round < rounds; round += 1) {
    const sides = [
      ['emitted', emitted],
      ['written', written],
    ]
    for (const [side, arbitrary] of round % 2 === 0 ? sides : sides.reverse())
      times[side].push(timeOf(arbitrary, round))
  }
  const speed = (side) => (values / middle(times[side])) * 1000
  const ratios = times.emitted.map((time, round) => times.written[round] / time)
  return { name, emitted: speed('emitted'), written: speed('written'), ratio: middle(ratios) }
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function timeOf(arbitrary, seed) {
  const start = performance.now()
  fc.sample(arbitrary, { numRuns: values, seed })
  return performance.now() - start
}

function shown(speed) {
  return Math.round(speed).toLocaleString('en').padStart(12)
}
