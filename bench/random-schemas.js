// JSON Schemas made at random: each draws values that fit and values that break what they say they break, judged by ajv,
// or is refused, and then no value is found by trying. Fails when one does not.
//   npm run bench:random-schemas   SCHEMAS_SEED=7 SCHEMAS_BATCHES=25 (of 40 schemas each)
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const batch = fileURLToPath(new URL('random-schemas/try-batch.js', import.meta.url))
const seed = Number(process.env.SCHEMAS_SEED ?? 1)
const batches = Number(process.env.SCHEMAS_BATCHES ?? 25)
const [schemas, draws] = [40, 40]
/** Minutes for a batch. */
const patience = 10

const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-schemas-'))
const sum = { schemas: 0, refused: 0, unbroken: 0, faults: 0 }
try {
  for (let at = 0; at < batches; at += 1) for (const line of await linesOf(seed + at)) count(line)
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(
  `${sum.schemas} schemas (seeds ${seed} to ${seed + batches - 1}): ${sum.refused} refused, ${sum.unbroken} without broken values, ${sum.faults} faults`,
)
process.exitCode = sum.faults > 0 || sum.schemas < batches * schemas ? 1 : 0

function count(line) {
  if (line.done) for (const key of ['schemas', 'refused', 'unbroken']) sum[key] += line[key]
  else {
    sum.faults += 1
    console.log(
      `seed ${line.seed}, ${line.name}: ${line.what}: ${JSON.stringify(line.details)?.slice(0, 600)}`,
    )
    console.log(`  ${JSON.stringify(line.schema)}`)
  }
}

/** What one batch says; one that is never done is a fault, too. */
function linesOf(own) {
  const parts = [batch, path.join(folder, String(own)), own, schemas, draws].map(String)
  const child = spawn(process.execPath, parts, { stdio: ['ignore', 'pipe', 'inherit'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), patience * 60_000)
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer)
      const lines = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
      const isDone = lines.some(({ done }) => done)
      resolve(
        isDone ? lines : [...lines, { seed: own, name: 'all', what: 'never ended, or ended with an error' }],
      )
    })
  })
}
