import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { ts } from 'ts-morph'
import { loadProject } from '../../dist/config/load-project.js'
import { wordsOf } from '../../dist/diagnostics/diagnostic.js'
import { readTextIfExists } from '../../dist/host/files.js'
import { formatFile } from '../../dist/phases/2-spec/format/format-file.js'
import { readSpec } from '../../dist/phases/2-spec/read-spec.js'
import { emitSuite } from '../../dist/phases/5-emit/emit-suite.js'
import { prepareSpec, workspaceOf } from '../../dist/pipeline/prepare-suites.js'

/** Longest time that a spec may take, in milliseconds of the processor. */
const longest = 2000

const workspaces = new Map()

async function workspaceFor(file) {
  const { value: project } = await loadProject(path.dirname(file), {})
  const kept = workspaces.get(project.root)
  // What a workspace has read it keeps: now and then it is made anew.
  if (kept && kept.used < 400) {
    kept.used += 1
    return kept.workspace
  }
  const workspace = await workspaceOf(project)
  workspaces.set(project.root, { workspace, used: 1 })
  return workspace
}

/** What is wrong with how a spec is read and formatted and, as a whole, checked, planned and printed. */
export async function tryCase({ file, text, isWhole }) {
  if (!isWhole) return [...(await readAlone(file, text)), ...formatted(file, text)]
  const workspace = await workspaceFor(file)
  const first = await timed({ file, text }, workspace)
  // The first to need a declaration file reads it: what counts is the second time.
  const again = first.time > longest && !first.thrown ? await timed({ file, text }, workspace) : first
  const { prepared, thrown, time } = again
  if (thrown) return [`threw ${thrown}`]
  const slow = time > longest ? [`took ${Math.round(time)} ms`] : []
  const astray = await withoutPlace(prepared.diagnostics, { file, text })
  return [...slow, ...astray, ...printed(prepared.value?.plan), ...formatted(file, text)]
}

async function readAlone(file, text) {
  const start = process.cpuUsage()
  try {
    const { diagnostics } = await readSpec(file, text, {
      readText: readTextIfExists,
      root: path.dirname(file),
    })
    const { user, system } = process.cpuUsage(start)
    const slow = user + system > longest * 1000 ? [`took ${Math.round((user + system) / 1000)} ms`] : []
    return [...slow, ...(await withoutPlace(diagnostics, { file, text }))]
  } catch (error) {
    return [`threw ${stackOf(error)}`]
  }
}

async function timed(spec, workspace) {
  const start = process.cpuUsage()
  try {
    const prepared = await prepareSpec(spec, workspace)
    const { user, system } = process.cpuUsage(start)
    return { prepared, time: (user + system) / 1000 }
  } catch (error) {
    return { thrown: stackOf(error), time: 0 }
  }
}

const stackOf = (error) => (error instanceof Error ? String(error.stack) : String(error)).slice(0, 700)

/** Diagnostics without a place inside their file, or whose words lack something. */
async function withoutPlace(diagnostics, { file, text }) {
  const faults = []
  for (const found of diagnostics) {
    const { text: said, help = '' } = wordsOf(found)
    const words = `${found.code}: ${said}`
    if (/\bundefined\b|\[object |\bNaN\b/.test(wordsOfOurs(found, said + help)))
      faults.push(`says nothing: ${words} ${help}`)
    const { range } = found
    if (!range) faults.push(`has no place: ${words}`)
    else {
      const { length } = range.file === file ? text : await readFile(range.file, 'utf8').catch(() => '')
      const holds = range.start >= 0 && range.end >= range.start && range.end <= length
      if (!holds)
        faults.push(`has a wrong place: ${words} ${range.file} ${range.start} ${range.end} of ${length}`)
    }
  }
  return faults
}

/** Words of messages that are about these names themselves. */
const ofOurs = [
  'to YAML `undefined` is',
  '`{ expr: undefined }`',
  'for the text `"undefined"`',
  '`| undefined`',
  'may be `undefined`',
  '=== undefined`',
  'This gives `undefined` where',
  'Did you mean `undefined`',
  'Did you mean `NaN`',
]

/** The words of a message without those of the spec, in which `undefined` and `NaN` are names like others. */
function wordsOfOurs({ args }, said) {
  const theirs = []
  JSON.stringify(args, (_, value) => {
    if (typeof value === 'string' && value !== 'undefined' && value !== 'NaN')
      // A sentence of the compiler's is shown without its full stop.
      theirs.push(value, value.replace(/\.$/, ''))
    return value
  })
  const longestFirst = theirs
    .filter((text) => /undefined|NaN|\[object /.test(text))
    .sort((a, b) => b.length - a.length)
  return [...longestFirst, ...ofOurs].reduce((words, text) => words.replaceAll(text, '…'), said)
}

/** What is planned can be printed, and what is printed is TypeScript. */
function printed(plan) {
  if (!plan) return []
  try {
    const files = emitSuite(plan, {
      output: path.join(path.dirname(plan.specFile), 'generated'),
      moduleStyle: 'ts',
    })
    return files.flatMap(({ path: file, text }) => {
      const { parseDiagnostics } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
      const [fault] = parseDiagnostics
      if (!fault) return []
      const near = text.slice(Math.max(0, fault.start - 60), fault.start + 60)
      return [`prints no TypeScript: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')} at …${near}…`]
    })
  } catch (error) {
    return [`cannot be printed: ${stackOf(error)}`]
  }
}

/** What is formatted once stays so. */
function formatted(file, text) {
  try {
    const { value } = formatFile(file, text)
    if (value === undefined) return []
    const { value: again } = formatFile(file, value)
    return again === value ? [] : ['is formatted anew each time']
  } catch (error) {
    return [`cannot be formatted: ${stackOf(error)}`]
  }
}
