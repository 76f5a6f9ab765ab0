// What extraction is worth: replays the recorded answers to fifteen briefs and holds what comes of them against correct
// subjects and against bugs. Nobody is asked and nothing is sent.
//   npm run bench:extraction [-- --only billing --runs 1000 --seeds 20 --quick --patience 60 --write --json <file> --cases <folder>]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { casesFolder, readCase, tradesIn } from './extraction/harness/cases.js'
import { measure } from './extraction/harness/measure.js'
import { replay } from './extraction/harness/replay.js'
import { detailText, resultsPage, tableText } from './extraction/harness/report.js'
import { scoreOf, totalOf } from './extraction/harness/score.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: given } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string' },
    seeds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    patience: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
    json: { type: 'string', default: path.join(root, 'reports/bench-extraction.json') },
    cases: { type: 'string', default: casesFolder },
  },
})

const upTo = (count) => Array.from({ length: count }, (_, at) => at + 1)
const bugSeeds = upTo(Number(given.seeds ?? (given.quick ? 4 : 20)))
const settings = {
  soundRuns: Number(given.runs ?? (given.quick ? 200 : 1000)),
  soundSeeds: upTo(given.quick ? 2 : 5),
  bugRuns: 100,
  bugSeeds,
  /** In 19 of 20 seeds a sound invariant has to fail. */
  needed: Math.ceil(bugSeeds.length * 0.95),
  patience: Number(given.patience) * 1000,
}
if (!(settings.soundRuns >= 1) || bugSeeds.length === 0)
  throw new Error('--runs and --seeds are numbers from 1')

const folder = path.resolve(given.cases)
const known = tradesIn(folder)
const unknown = given.only.filter((trade) => !known.includes(trade))
if (unknown.length > 0) throw new Error(`no such brief: ${unknown.join(', ')}; there are ${known.join(', ')}`)
const waiting = known.filter((trade) => given.only.length === 0 || given.only.includes(trade))
const wanted = [...waiting]
const scores = []
const absent = []

async function work() {
  for (let trade = waiting.shift(); trade !== undefined; trade = waiting.shift()) {
    const start = performance.now()
    const one = readCase(folder, trade)
    const replayed = await replay(one)
    if (!replayed.files) {
      absent.push(trade)
      process.stderr.write(`${trade}: ${replayed.faults.join('; ')}\n`)
      continue
    }
    const measured = await measure(one, replayed, settings)
    for (const result of Object.values(measured.caught)) result.isCaught = result.seeds >= settings.needed
    scores.push(scoreOf(one, replayed, measured))
    process.stderr.write(`${trade}: ${Math.round((performance.now() - start) / 1000)} s\n`)
  }
}

await Promise.all(upTo(Math.max(1, availableParallelism())).map(work))
scores.sort((a, b) => wanted.indexOf(a.trade) - wanted.indexOf(b.trade))
absent.sort()

if (scores.length > 0) {
  const total = totalOf(scores)
  process.stdout.write(`${scores.map(detailText).join('')}\n${tableText(scores, total)}`)
  mkdirSync(path.dirname(given.json), { recursive: true })
  writeFileSync(given.json, `${JSON.stringify({ settings, total, scores, absent }, undefined, 2)}\n`)
  if (given.write) await writeResults(total)
}
if (absent.length > 0) process.stdout.write(`\nwithout an answer that fits: ${absent.join(', ')}\n`)
process.exitCode = absent.length > 0 ? 1 : 0

async function writeResults(total) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { soundRuns, soundSeeds, bugRuns } = settings
  const words = `Sound: ${soundRuns} runs with each of ${soundSeeds.length} seeds. Caught: at ${bugRuns} runs with at least ${settings.needed} of ${bugSeeds.length} seeds.`
  const date = new Date().toISOString().slice(0, 10)
  const page = resultsPage(scores, total, { date, version, settings: words, absent })
  const file = path.join(folder, 'RESULTS.md')
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }))
}
