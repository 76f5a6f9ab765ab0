// What it costs to emit the factories of a module of 200 types, beside what the type checker needs to load that module:
// processor time of whole processes, in turns. Fails above the ratio that is promised.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { moduleOf, nameOf } from './emit/types.js'

const promised = 1.5
const [types, rounds] = [200, 3]
const here = fileURLToPath(new URL('.', import.meta.url))

const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-bench-'))
try {
  await prepare(folder)
  const times = { emit: [], check: [] }
  for (let round = 0; round < rounds; round += 1) {
    const sides = ['emit', 'check']
    for (const side of round % 2 === 0 ? sides : sides.reverse()) times[side].push(costOf(side))
  }
  const [emit, check] = [best(times.emit), best(times.check)]
  const ratio = emit / check
  console.log(`emit the factories of ${types} types   ${shown(emit)}`)
  console.log(`load them in the type checker      ${shown(check)}`)
  console.log(`ratio ${ratio.toFixed(2)}; it is to be at most ${promised}`)
  process.exitCode = ratio <= promised ? 0 : 1
} finally {
  await rm(folder, { recursive: true })
}

async function prepare(root) {
  const write = (file, text) => writeFile(path.join(root, file), text)
  await mkdir(path.join(root, 'invariants'))
  await symlink(path.join(here, '../node_modules'), path.join(root, 'node_modules'))
  await write('package.json', '{ "type": "module" }')
  await write('subject.ts', moduleOf(types))
  await write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true, "noEmit": true }, "include": ["subject.ts"] }',
  )
  const factories = Array.from({ length: types }, (_, index) => `  of${index}: { type: ${nameOf(index)} }`)
  await write(
    'invariants/types.yaml',
    [
      'version: 1',
      'subject: ../subject.ts',
      'factories:',
      ...factories,
      'invariants:',
      '  - { id: none, rule: The types are what this is about., given: { left: { type: string } }, then: left.length < 1000 }',
      '',
    ].join('\n'),
  )
}

/** Processor time of a process of its own, in milliseconds; nothing is there from the time before. */
function costOf(side) {
  rmSync(path.join(folder, 'test'), { recursive: true, force: true })
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(here, 'emit', `${side}.js`), folder],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

/** The machine is busy at times: the best of all rounds is what it costs. */
function best(times) {
  return Math.min(...times)
}

function shown(time) {
  return `${Math.round(time).toLocaleString('en').padStart(8)} ms`
}
