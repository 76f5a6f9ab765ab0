// Changes valid specs at random 20,000 times, all of samples and examples: keys, values, code and what YAML is made of. No
// change gives a stack trace, takes more than two seconds of the processor, has a fault without its place, or is printed as
// what is no TypeScript. Each case can be made again: npm run bench:fuzz -- 4711
import { fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { readFileSync } from 'node:fs'
import { caseOf } from './fuzz/case-of.js'
import { tryCase } from './fuzz/try-case.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const seed = Number(process.env.FUZZ_SEED ?? 1)
const cases = Number(process.env.FUZZ_CASES ?? 20_000)
const shards = Number(process.env.FUZZ_SHARDS ?? 2)
/** The first case, where a run goes on that was stopped. */
const first = Number(process.env.FUZZ_FROM ?? 0)
/** Longest time without a word, in milliseconds: what is slow is told by the processor's time, and a machine may be busy. */
const patience = 600_000

const folders = ['test/samples', 'examples', 'test/expressiveness/specs', 'test/subjects', 'invariants']
const specs = globSync(
  folders.map((folder) => `${folder}/**/*.yaml`),
  { cwd: root, absolute: true, ignore: ['**/node_modules/**'] },
)
  .filter((file) => /^version:/m.test(readFileSync(file, 'utf8')))
  .sort()

const [only] = process.argv.slice(2)
if (only !== undefined) await showCase(Number(only))
else await tryAll()

async function showCase(index) {
  const texts = specs.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const tried = caseOf(index, seed, texts)
  console.log(tried.text)
  console.log([path.relative(root, tried.file), ...tried.kinds].join(', '))
  for (const fault of await tryCase(tried)) console.log(fault)
}

async function tryAll() {
  const start = Date.now()
  const counted = new Map()
  const failed = []
  const told = ({ ended, kinds, faults, spec, text }) => {
    for (const kind of kinds) counted.set(kind, (counted.get(kind) ?? 0) + 1)
    if (faults.length > 0) failed.push({ index: ended, kinds, faults, spec: path.relative(root, spec), text })
    if (faults.length > 0) console.log(`case ${ended} (${kinds.join(', ')}) ${faults.join('\n  ')}`)
  }
  await Promise.all(Array.from({ length: shards }, (_, shard) => runShard(shard, told, failed)))
  if (process.env.FUZZ_OUT) await writeFile(process.env.FUZZ_OUT, JSON.stringify(failed, null, 1))
  for (const [kind, count] of [...counted].sort()) console.log(`${String(count).padStart(6)}  ${kind}`)
  const minutes = ((Date.now() - start) / 60_000).toFixed(1)
  console.log(
    `${cases - first} changes of ${specs.length} specs (seed ${seed}) in ${minutes} minutes: ${failed.length} failed`,
  )
  process.exitCode = failed.length > 0 ? 1 : 0
}

/** Runs a shard to its end: what hangs is ended and noted, and the rest goes on behind it. */
async function runShard(shard, told, failed) {
  for (let from = first + shard; from < cases;) {
    const stopped = await runFrom(from, told)
    if (stopped === undefined) return
    failed.push({ index: stopped, kinds: [], faults: ['never ended, or ended the process'] })
    console.log(`case ${stopped} never ended, or ended the process`)
    from = stopped + shards
  }
}

function runFrom(from, told) {
  return new Promise((resolve) => {
    const job = JSON.stringify({ specs, from, to: cases, step: shards, seed })
    const child = fork(path.join(root, 'bench/fuzz/worker.js'), [job], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let under
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), patience)
    }
    child.on('message', (message) => {
      wait()
      under = message.began ?? under
      if (message.ended === undefined) return
      told(message)
      under = undefined
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0 && under === undefined ? undefined : (under ?? from))
    })
    wait()
  })
}
