// Random modules of types: each type is refused with a line that mends it, or generated: of its type under the strictest
// flags, the same text twice, and 200 values that the compiler's own view of the type takes. Each module can be made again:
// npm run bench:types -- 17
import { fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { tryModule } from './types/try-module.js'

const first = Number(process.env.TYPES_FROM ?? 1)
const modules = Number(process.env.TYPES_MODULES ?? 300)
const shards = Number(process.env.TYPES_SHARDS ?? 2)
/** Longest time without a word, in milliseconds. */
const patience = 90_000

const worker = fileURLToPath(new URL('types/worker.js', import.meta.url))
const [only] = process.argv.slice(2)
if (only === undefined) await tryAll()
else await showModule(Number(only))

async function showModule(seed) {
  const { subject, faults, refused } = await tryModule(seed)
  console.log(subject)
  for (const { of, code, text, help } of refused) console.log(`${of}: ${code} ${text}. ${help}`)
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

async function tryAll() {
  const all = []
  const told = (tried) => {
    all.push(tried)
    for (const fault of tried.faults) console.log(`module ${tried.ended}: ${fault}`)
  }
  await Promise.all(Array.from({ length: shards }, (_, shard) => runShard(first + shard, told)))
  if (process.env.TYPES_OUT) await writeFile(process.env.TYPES_OUT, JSON.stringify(all, null, 1))
  const sum = (count) => all.reduce((total, tried) => total + count(tried), 0)
  const [types, refused, faults] = [
    sum(({ count }) => count),
    sum((tried) => new Set(tried.refused.map(({ of }) => of)).size),
    sum((tried) => tried.faults.length),
  ]
  console.log(`${types} types in ${all.length} modules: ${refused} refused, ${faults} faults`)
  process.exitCode = faults > 0 ? 1 : 0
}

/** Runs a shard to its end: what hangs or takes all memory is ended and noted, and the rest goes on behind it. */
async function runShard(start, told) {
  for (let from = start; from < first + modules;) {
    const stopped = await runFrom(from, told)
    if (stopped === undefined) return
    told({ ended: stopped.began, count: 0, refused: [], faults: [`${stopped.name}: never ended`] })
    from = stopped.began + shards
  }
}

function runFrom(from, told) {
  return new Promise((resolve) => {
    const job = JSON.stringify({ from, to: first + modules, step: shards })
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc']
    const child = fork(worker, [job], { stdio, execArgv: ['--max-old-space-size=2000'] })
    let under = { began: from, name: 'start' }
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), patience)
    }
    child.on('message', (message) => {
      wait()
      if (message.ended === undefined) under = message
      else {
        told(message)
        under = undefined
      }
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(under)
    })
    wait()
  })
}
