// One package: what its exported functions take, classified. Prints a line of JSON for each step, so that whoever
// started it knows where it hung.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import ts from 'typescript'
import { wordsOf } from '../../dist/diagnostics/diagnostic.js'
import { readSpec } from '../../dist/phases/2-spec/read-spec.js'
import { inspectSubject } from '../../dist/phases/3-subject/inspect-subject.js'
import { createWorkspace } from '../../dist/phases/3-subject/workspace.js'
import { planSuite } from '../../dist/phases/4-plan/plan-suite.js'
import { emitSuite } from '../../dist/phases/5-emit/emit-suite.js'
import { emitSupport } from '../../dist/phases/5-emit/emit-support.js'

const [, , folder, specifier] = process.argv
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
}
/** So many functions share a spec, as a person's would. */
const together = 25
const here = path.join(folder, specifier.replace(/\W+/g, '-'))
const workspace = createWorkspace({ root: folder })
/** Milliseconds of processor time so far. */
function spentNow() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

await mkdir(here, { recursive: true })
const functions = await exportedFunctions()
say({ step: 'functions', names: functions.map(({ factory }) => factory) })
let spent = 0
for (let at = 0; at < functions.length; at += together) {
  const started = spentNow()
  const { plan, left } = await planned(functions.slice(at, at + together))
  spent += spentNow() - started
  if (plan) await proved(plan, left, path.join(here, `out-${at / together}`))
}
say({ step: 'planned', ms: Math.round(spent) })
say({ step: 'done' })

/** The functions that a program can import, by the name that a spec would call them. */
async function exportedFunctions() {
  const file = path.join(here, 'look.ts')
  await writeFile(file, `import * as all from '${specifier}'\nexport { all }\n`)
  const program = ts.createProgram([file], strictest)
  const checker = program.getTypeChecker()
  const [declaration] = program.getSourceFile(file).statements
  const all = checker.getTypeAtLocation(declaration.importClause.namedBindings.name)
  const isCallable = (symbol) => checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0
  const names = checker.getPropertiesOfType(all).filter(isCallable)
  const module = checker.getSymbolAtLocation(declaration.moduleSpecifier)
  const isOne = module.exports?.has(ts.InternalSymbolName.ExportEquals) ?? false
  return names.map(({ name }, at) => ({
    name,
    factory: `${name === 'default' ? 'main' : name}${at}Input`,
    type: `Parameters<typeof ${wayTo(name, isOne)}>`,
  }))
}

/** How a spec says it: what is exported as one object or under a word of the language is reached through that. */
function wayTo(name, isOne) {
  if (name === 'default') return 'main'
  if (isOne) return `main.${name}`
  return isReserved(name) ? `whole.${name}` : name
}

function isReserved(name) {
  try {
    new Function(`'use strict'; const ${name} = 1`)
    return ['undefined', 'NaN', 'Infinity', 'async', 'await'].includes(name)
  } catch {
    return true
  }
}

function specOf(chosen) {
  const names = chosen
    .filter(({ type, name }) => type === `Parameters<typeof ${name}>`)
    .map(({ name }) => name)
  const uses = (word) => chosen.some(({ type }) => type.includes(`typeof ${word}`))
  const subject = JSON.stringify({
    from: specifier,
    ...(names.length > 0 && { names }),
    ...(uses('main') && { default: 'main' }),
    ...(uses('whole.') && { namespace: 'whole' }),
  })
  const lines = chosen.map(({ factory, type }) => `  ${factory}: { type: ${JSON.stringify(type)} }`)
  return [
    `version: 1\nsubject: ${subject}\nfactories:`,
    ...lines,
    'invariants:\n  - { id: none, rule: None., given: { sweptText: { type: string } }, then: sweptText.length < 1000 }\n',
  ].join('\n')
}

/** Plans all functions, then those that nothing was said of. */
async function planned(chosen) {
  const text = specOf(chosen)
  const file = path.join(here, 'spec.yaml')
  const read = await readSpec(file, text, { readText: async () => undefined })
  const model = read.value && inspectSubject(workspace, read.value)
  const suite = read.value && model?.value && planSuite(read.value, model.value)
  const faults = [read, model, suite].flatMap((outcome) => outcome?.diagnostics ?? [])
  const lines = text.split('\n')
  const refused = new Set()
  for (const fault of faults) {
    const line = fault.range ? lines[text.slice(0, fault.range.start).split('\n').length - 1] : ''
    const found = chosen.find(({ factory }) => line.startsWith(`  ${factory}: `))
    const { text: says, help } = wordsOf(fault)
    say({ step: fault.severity, code: fault.code, name: found?.factory ?? '?', says, help })
    if (fault.severity === 'error' && found) refused.add(found)
    if (fault.severity === 'error' && !found) return { plan: undefined, left: [] }
  }
  if (refused.size === 0) return { plan: suite?.value, left: chosen }
  const rest = chosen.filter((one) => !refused.has(one))
  return rest.length === 0 ? { plan: undefined, left: [] } : planned(rest)
}

async function proved(plan, left, output) {
  await mkdir(output, { recursive: true })
  const layout = { output, moduleStyle: 'ts' }
  const files = [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
  for (const file of files) await writeFile(file.path, file.text)
  const made = new Map(plan.factories.map(({ name, functionName }) => [name, functionName]))
  const called = ({ factory }) => made.get(factory) ?? factory
  await judged(left, called, output, files)
  for (const { path: file, text } of files) await writeFile(jsOf(file), transpiled(text))
  const factories = await import(pathToFileURL(path.join(output, 'spec.factories.js')).href)
  for (const one of left) drawn(one, factories[called(one)])
}

function jsOf(file) {
  return file.replace(/\.ts$/, '.js')
}

function transpiled(text) {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
  }
  return asVitestImports(ts.transpileModule(text, { compilerOptions }).outputText)
}

/** Under vitest, what a CommonJS package exports is there by name, however it was exported; node finds less. */
function asVitestImports(text) {
  const statement =
    /import (?:([\w$]+)(?:, )?)?(?:\{([^}]*)\} )?from ["']((?!fast-check|vitest|\.)[^"']+)["'];/g
  return text.replaceAll(statement, (_, whole, names = '', from) => {
    const module = `module_${from.replaceAll(/\W/g, '_')}`
    const named = names.split(',').filter((name) => name.trim() !== '')
    return [
      `import * as ${module} from '${from}'`,
      ...(whole
        ? [`const ${whole} = ${module}.default?.__esModule ? ${module}.default.default : ${module}.default`]
        : []),
      ...named.map((name) => {
        const [exported, local = exported] = name.trim().split(' as ')
        return `const ${local} = ${module}.${exported} ?? ${module}.default?.${exported}`
      }),
    ].join('; ')
  })
}

/** Whether each arbitrary is one of what its function takes. */
async function judged(left, called, output, files) {
  const claims = [
    "import type fc from 'fast-check'",
    `import type * as all from '${specifier}'`,
    "import * as made from './spec.factories.ts'",
    ...left.map(
      (one, at) =>
        `export const claim${at}: fc.Arbitrary<Parameters<typeof all.${one.name}>> = made.${called(one)}()`,
    ),
  ]
  const file = path.join(output, 'claims.ts')
  await writeFile(file, `${claims.join('\n')}\n`)
  const program = ts.createProgram([file, ...files.map(({ path: name }) => name)], strictest)
  for (const name of [file, ...files.map(({ path: each }) => each)]) {
    const source = program.getSourceFile(name)
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    for (const { start = 0, messageText } of faults) {
      const line = source.text.slice(0, start).split('\n').length
      const text = source.text.split('\n')[line - 1]
      const at = name === file ? left[line - 4]?.factory : undefined
      const says = ts.flattenDiagnosticMessageText(messageText, '\n')
      say({ step: 'type error', name: at ?? '?', place: `${path.basename(name)}:${line}`, text, says })
    }
  }
}

function drawn({ factory }, make) {
  say({ step: 'drawing', name: factory })
  const from = spentNow()
  try {
    fc.sample(make(), { numRuns: 100, seed: 7 })
    say({ step: 'drawn', name: factory, ms: Math.round(spentNow() - from) })
  } catch (error) {
    // A constructor that takes nothing that its types allow is told when values are drawn, with what to do.
    const told = /takes what it is given .*Say in the spec what it takes/.exec(String(error.message))
    if (told) return say({ step: 'error', code: 'drawn', name: factory, says: error.message, help: '' })
    say({
      step: 'thrown',
      name: factory,
      says: error.stack?.split('\n').slice(0, 6).join('\n') ?? String(error),
    })
  }
}
