// The main job in front of the user, on a temporary copy of examples/billing: brief → spec → lint →
// generate → verify → mutate → gate. The first four run the command line; the last three are the steps of
// `gate`, one at a time, so that what verify and mutate find is shown and not gathered twice. Exits with the
// gate's code.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { exitCodeOf } from '../dist/cli/exit-code.js'
import { wordsOf } from '../dist/diagnostics/diagnostic.js'
import { currentSuites } from '../dist/pipeline/current-suites.js'
import { judge, mutateStep, verifyStep } from '../dist/pipeline/judge.js'
import { gateReasonsText } from '../dist/report/text/gate-reasons.js'
import { mutateText } from '../dist/report/text/mutate.js'
import { summaryText } from '../dist/report/text/summary.js'
import { verifyText } from '../dist/report/text/verify.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = path.join(root, 'dist/cli/main.js')
const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'gen-props-demo-'))
const project = path.join(folder, 'billing')
const spec = 'invariants/billing-summary.yaml'
const isLive = Boolean(process.env.OPENAI_API_KEY || process.env.OPENAI_BASE_URL)

const say = (text) => process.stdout.write(`${text}\n`)
const heading = (number, text) => say(`\n── ${number}. ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`)

const interrupted = new AbortController()
let running
const genProps = (...args) =>
  new Promise((resolve) => {
    say(`$ npx gen-props ${args.join(' ')}`)
    running = spawn(process.execPath, [cli, ...args], {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    running.on('error', () => resolve(2))
    running.on('close', (code) => resolve(code ?? 2))
  })

const cleanUp = () => rmSync(folder, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill(signal)
    interrupted.abort()
    cleanUp()
    process.exit(130)
  })
}

function copyExample() {
  cpSync(path.join(root, 'examples/billing'), project, { recursive: true })
  rmSync(path.join(project, 'test/generated'), { recursive: true, force: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
}

async function extract() {
  renameSync(path.join(project, spec), path.join(folder, 'reviewed.yaml'))
  const live = ['extract', 'brief.md', '--subject', 'src/summary.ts', '--out', spec]
  if (isLive) {
    say('A key or a base URL is configured: this asks the live model.')
    if ((await genProps(...live)) !== 2) return
    say('The live model could not be asked.')
  }
  say('This replays the recorded answer of a real language model; nothing is sent anywhere.')
  await genProps(...live, '--provider', 'replay', '--recordings', 'recordings')
}

const invariantsOf = (file) => {
  try {
    return new Map(parse(readFileSync(file, 'utf8')).invariants.map((invariant) => [invariant.id, invariant]))
  } catch {
    return new Map()
  }
}

/** What a reviewer made of the draft; from here on the reviewed spec is the one that counts. */
function review() {
  const drafted = invariantsOf(path.join(project, spec))
  const reviewed = invariantsOf(path.join(folder, 'reviewed.yaml'))
  const kept = [...reviewed.keys()].filter((id) => drafted.has(id))
  // In which order keys stand is a matter of style.
  const inOrder = (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  const approvedOnly = (invariant) => JSON.stringify({ ...invariant, status: undefined }, inOrder)
  const untouched = kept.filter((id) => approvedOnly(drafted.get(id)) === approvedOnly(reviewed.get(id)))
  const added = [...reviewed.keys()].filter((id) => !drafted.has(id))
  const removed = [...drafted.keys()].filter((id) => !reviewed.has(id))
  say(`The draft has ${drafted.size} invariants, the spec that a reviewer approved has ${reviewed.size}:`)
  say(
    `${untouched.length} as drafted, ${kept.length - untouched.length} corrected, ${added.length} added, ${removed.length} removed.`,
  )
  for (const [word, ids] of [
    ['added', added],
    ['removed', removed],
  ])
    for (const id of ids) say(`  ${word.padEnd(8)} ${id}`)
  renameSync(path.join(folder, 'reviewed.yaml'), path.join(project, spec))
}

/** The three steps of `npx gen-props gate`, each with what it found. */
async function trust() {
  const request = { cwd: project, specs: [], signal: interrupted.signal }
  const paint = (_look, text) => text
  const tell = (text) => process.stderr.write(`${text}\n`)
  const current = await currentSuites(request)
  heading(5, 'verify: seeds, premises, impostors, spec mutants')
  const verified = await verifyStep(current, tell)
  process.stdout.write(verifyText(verified.value ?? [], paint))
  heading(6, 'mutate: changes of the code that no rule may overlook')
  const mutated = await mutateStep(current, verified.value, tell)
  const invariants = (verified.value ?? []).flatMap((spec) =>
    spec.invariants.map(({ id }) => `${spec.name}/${id}`),
  )
  if (mutated.value) process.stdout.write(mutateText({ invariants, mutation: mutated.value }, paint))
  heading(7, 'gate: one verdict')
  const judged = await judge({ request, current, verified, mutated })
  for (const found of judged.diagnostics) say(`${found.severity}: ${wordsOf(found).text}`)
  const reasons = gateReasonsText(judged.gate, paint)
  if (reasons !== '') process.stdout.write(`${reasons}\n`)
  process.stdout.write(summaryText(judged, paint))
  return judged.gate.verdict === 'could-not-run'
    ? 2
    : exitCodeOf({ ...judged, findings: judged.gate.verdict === 'fail' })
}

try {
  copyExample()
  say(
    `The brief: examples/billing/brief.md, ${readFileSync(path.join(project, 'brief.md'), 'utf8').split(/\s+/).length} words.`,
  )
  heading(1, 'extract: what the brief says, as a spec')
  await extract()
  heading(2, 'review: what a person changed')
  review()
  heading(3, 'lint: what can be known without running')
  await genProps('lint')
  heading(4, 'generate: property tests and factories')
  await genProps('generate')
  process.exitCode = await trust()
} finally {
  cleanUp()
}
