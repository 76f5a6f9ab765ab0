// Schemas of one seed: planned, emitted, drawn of, and judged by ajv. Prints one line of JSON for each fault.
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { createJiti } from 'jiti'
import { wordsOf } from '../../dist/diagnostics/diagnostic.js'
import { readSpec } from '../../dist/phases/2-spec/read-spec.js'
import { inspectSubject } from '../../dist/phases/3-subject/inspect-subject.js'
import { moduleStyle } from '../../dist/phases/3-subject/module-style.js'
import { createWorkspace } from '../../dist/phases/3-subject/workspace.js'
import { planSuite } from '../../dist/phases/4-plan/plan-suite.js'
import { emitSuite } from '../../dist/phases/5-emit/emit-suite.js'
import { emitSupport } from '../../dist/phases/5-emit/emit-support.js'
import { randomOf } from '../fuzz/random.js'
import { judgeOf, valueOf } from './judge.js'
import { randomSchema } from './random-schema.js'

const [folder, seed, count, draws] = [process.argv[2], ...process.argv.slice(3).map(Number)]
const random = randomOf(seed)
const schemas = Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, randomSchema(random)]))
const readText = (file) => readFile(file, 'utf8')
const told = { refused: 0, unbroken: 0 }
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
const fault = (name, what, details) => say({ seed, name, what, details, schema: schemas[name] })

await prepare()
const alive = new Map(Object.keys(schemas).map((name) => [name, { isBroken: true }]))
const files = await emitted()
for (const { path: file, text } of files) {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
const factories = await createJiti(import.meta.url).import(path.join(folder, 'out/cases.factories.ts'))
for (const [name, { isBroken }] of alive) {
  const started = performance.now()
  tryValid(name)
  if (isBroken) tryBroken(name)
  const spent = performance.now() - started
  if (spent > 5000) fault(name, 'slow', `${Math.round(spent)} ms`)
}
say({ seed, done: true, schemas: count, ...told })

async function prepare() {
  await mkdir(folder, { recursive: true })
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  await symlink(modules, path.join(folder, 'node_modules'))
  const options = {
    strict: true,
    target: 'es2023',
    module: 'nodenext',
    noEmit: true,
    skipLibCheck: true,
    types: [],
  }
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }))
  await writeFile(path.join(folder, 'subject.ts'), 'export const same = <T>(value: T): T => value\n')
  await writeFile(path.join(folder, 's.json'), JSON.stringify({ $defs: schemas }))
}

function specText() {
  const entries = [...alive]
  const invariant = ([name, { isBroken }]) =>
    [
      `  - id: ${name}\n    rule: Any.\n    given:\n      x: { factory: ${name} }\n`,
      isBroken ? `      y: { factory: ${name}, invalid: true }\n` : '',
      `    then: equals(same(${isBroken ? '[x, y]' : 'x'}), ${isBroken ? '[x, y]' : 'x'})\n`,
    ].join('')
  const factory = ([name]) => `  ${name}: { schema: 's.json#/$defs/${name}' }\n`
  return `version: 1\nsubject: ./subject.ts\nfactories:\n${entries.map(factory).join('')}invariants:\n${entries.map(invariant).join('')}`
}

/** The files of all schemas that are not refused; those are left out, or their broken values. */
async function emitted() {
  for (;;) {
    const text = specText()
    const { plan, errors } = await planned(text)
    if (errors.length === 0) {
      const output = path.join(folder, 'out')
      const layout = { output, moduleStyle: moduleStyle(output) }
      return [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
    }
    const before = JSON.stringify([...alive])
    for (const error of errors) leaveOut(error, text)
    if (JSON.stringify([...alive]) === before)
      throw new Error(`no schema is named by ${wordsOf(errors[0]).text}`)
  }
}

async function planned(text) {
  const read = await readSpec(path.join(folder, 'cases.yaml'), text, { readText })
  const model = read.value && inspectSubject(createWorkspace({ root: folder }), read.value)
  const made = model?.value && planSuite(read.value, model.value, read.value.schemas)
  const all = [...read.diagnostics, ...(model?.diagnostics ?? []), ...(made?.diagnostics ?? [])]
  return { plan: made?.value, errors: all.filter(({ severity }) => severity === 'error') }
}

function leaveOut(error, text) {
  const words = wordsOf(error).text
  const around = error.range ? text.slice(text.lastIndexOf('\n', error.range.start) + 1, error.range.end) : ''
  const [, name] = /\$defs\/(s\d+)\b/.exec(words) ?? /\b(s\d+)\b/.exec(around) ?? []
  if (name === undefined || !alive.has(name)) return
  if (error.code === 'plan/schema-unbreakable') {
    told.unbroken += 1
    return void alive.set(name, { isBroken: false })
  }
  alive.delete(name)
  told.refused += 1
  const found = words.includes('no value was found') ? valueOf(schemas[name], random) : undefined
  if (found) fault(name, 'said to have no value', found)
}

function sample(name, make) {
  try {
    return fc.sample(make(), { numRuns: draws, seed: 3 })
  } catch (error) {
    fault(name, 'cannot be drawn', String(error.message).slice(0, 300))
    return []
  }
}

function tryValid(name) {
  const judged = judgeOf(schemas[name])
  const wrong = sample(name, factories[name]).find((value) => judged(value)?.fits === false)
  if (wrong !== undefined)
    fault(name, 'draws what does not fit', { errors: judged(wrong).errors, value: wrong })
}

/** A value that is broken has an error of the rule that it names, or at the place. */
function tryBroken(name) {
  const judged = judgeOf(schemas[name])
  const isTold = ({ value, rule, path: at }) =>
    judged(value)?.errors.some(({ keyword, instancePath }) => keyword === rule || instancePath === at) ?? true
  const wrong = sample(name, factories[`broken${name.toUpperCase()}`]).find((each) => !isTold(each))
  if (wrong !== undefined) fault(name, 'draws as broken what is not', wrong)
}
