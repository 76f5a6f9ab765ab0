// Runs the generated tests of one brief, on the correct subject and then on each bug, and writes a line of JSON for each
// thing that it starts and ends. Who started it ends it when it does not get on, and starts another where it was.
import { readFileSync, writeSync } from 'node:fs'
import process from 'node:process'
import { broken } from './cases.js'
import { failureOf, openSuite } from './suite.js'

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const files = new Map(job.files)
const hung = new Set(job.hung)
const tell = (line) => writeSync(1, `${JSON.stringify(line)}\n`)

// What a subject leaves behind does not end the process; within a run the tests look at it themselves.
process.on('unhandledRejection', () => undefined)
process.on('uncaughtException', () => undefined)

/** One test with one seed: what it fails with, if it fails. */
async function tried(tests, { on, key, seed, runs }) {
  const name = `${on} ${key}`
  if (hung.has(name)) return 'it does not end'
  tell({ starts: name, patience: job.patience })
  const late = () => {
    tell({ late: name })
    process.exit(3)
  }
  return failureOf(tests.get(key), { seed, runs, patience: job.patience, late })
}

async function soundness() {
  const tests = openSuite(job.entry, files)
  for (const key of tests.keys()) {
    if (key in job.sound) continue
    let failure
    for (const seed of job.soundSeeds)
      failure ??= await tried(tests, { on: 'correct', key, seed, runs: job.soundRuns })
    job.sound[key] = failure ?? ''
    tell({ sound: key, failure: failure ?? '' })
  }
}

/** How often each test was the first to tell of a bug: those that tell of many are asked first. */
const told = new Map()

async function recall(id, subject) {
  const sound = Object.keys(job.sound).filter((key) => job.sound[key] === '')
  let tests
  try {
    tests = openSuite(job.entry, new Map([...files, [job.subjectFile, subject]]))
  } catch {
    return { bug: id, seeds: job.bugSeeds.length, tried: job.bugSeeds.length, by: ['loading'] }
  }
  let last
  const by = new Set()
  let caught = 0
  let tries = 0
  for (const seed of job.bugSeeds) {
    tries += 1
    const order = sound.sort((a, b) => rank(b, last) - rank(a, last))
    const killer = await firstToFail(tests, { on: id, seed, order })
    if (killer !== undefined) {
      last = killer
      caught += 1
      by.add(killer)
    }
    // Too many seeds have passed already.
    if (tries - caught > job.bugSeeds.length - job.needed) break
  }
  if (last !== undefined) told.set(last, (told.get(last) ?? 0) + 1)
  return { bug: id, seeds: caught, tried: tries, by: [...by] }
}

const rank = (key, last) => (key === last ? Infinity : (told.get(key) ?? 0))

async function firstToFail(tests, { on, seed, order }) {
  for (const key of order) {
    if ((await tried(tests, { on, key, seed, runs: job.bugRuns })) !== undefined) return key
  }
  return undefined
}

await soundness()
for (const [id, bug] of job.bugs) {
  if (id in job.caught) continue
  tell(await recall(id, broken(job.subject, bug)))
}
process.exit(0)
