import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { runShards } from './run-shards.js'

const first = Number(process.env.TYPES_FROM ?? 1)
const modules = Number(process.env.TYPES_MODULES ?? 300)
const shards = Number(process.env.TYPES_SHARDS ?? 2)

/** Tries the modules of many seeds in processes of their own, or shows the one that is asked for. */
export async function benchSeeds({ worker, tried, what }) {
  const [only] = process.argv.slice(2)
  const faults = only === undefined ? await tryAll(worker, what) : await show(await tried(Number(only)))
  process.exitCode = faults > 0 ? 1 : 0
}

function show({ subject, faults, refused }) {
  console.log(subject)
  for (const { of, code, text, help } of refused) console.log(`${of}: ${code} ${text}. ${help}`)
  for (const fault of faults) console.log(fault)
  return faults.length
}

async function tryAll(worker, what) {
  const all = []
  await runShards({ worker, first, modules, shards }, (tried) => {
    all.push(tried)
    for (const fault of tried.faults) console.log(`module ${tried.ended}: ${fault}`)
  })
  if (process.env.TYPES_OUT) await writeFile(process.env.TYPES_OUT, JSON.stringify(all, null, 1))
  const sum = (count) => all.reduce((total, tried) => total + count(tried), 0)
  const refused = sum((tried) => new Set(tried.refused.map(({ of }) => of)).size)
  const faults = sum((tried) => tried.faults.length)
  console.log(
    `${sum(({ count }) => count)} ${what} in ${all.length} modules: ${refused} refused, ${faults} faults`,
  )
  return faults
}
