import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createJiti } from 'jiti'
import { createWorkspace } from '../../dist/phases/3-subject/workspace.js'
import { randomOf } from '../fuzz/random.js'
import { faultsOf, programOf, transpiled } from '../types/compile.js'
import { inProject } from '../types/in-project.js'
import { emittedTypes, factoryOf, plannedTypes, specFor } from '../types/plan-types.js'
import { judgedValues } from './judged.js'
import { shown } from './ruled.js'
import { entriesOf } from './flow.js'
import { randomKeywords } from './random-keywords.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const jiti = createJiti(import.meta.url)
const { judgeOf } = await jiti.import('../../test/types/walk/judge-of.ts')

/** What is wrong with what becomes of the keywords of a seed, and what is refused. */
export const tryKeywords = (seed, say = () => {}) =>
  inProject(root, async (folder) => {
    const { subject, asked } = randomKeywords(randomOf(seed))
    await writeFile(path.join(folder, 'subject.ts'), subject)
    const cases = asked.map((one) => ({ ...one, keys: keysOf(one) }))
    return {
      subject: `${subject}\n${specFor(cases)}`,
      count: cases.length,
      ...(await tried(cases, folder, seed, say)),
    }
  })

/** What makes a value by itself stands alone or beside a type; a factory needs the type for the rest. */
const keysOf = ({ name, keys }) => {
  if ('factory' in keys) return entriesOf(keys)
  const { type, ...rest } = keys
  return [`type: ${type ?? name}`, ...(Object.keys(rest).length > 0 ? [entriesOf(rest)] : [])].join(', ')
}

/** Codes that say that there is nothing to draw. */
const saysNothing = new Set(['plan/no-value'])

async function tried(cases, folder, seed, say) {
  const faults = []
  const refused = []
  let left = cases
  let planned
  for (;;) {
    planned = await plannedTypes(specFor(left), folder, createWorkspace({ root: folder }))
    const errors = planned.told.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) break
    for (const { of, code, text, help } of errors) refused.push({ of, code, text, help })
    const gone = new Set(errors.map(({ of }) => of))
    const rest = left.filter(({ name }) => !gone.has(name))
    if (rest.length === left.length || rest.length === 0) {
      if (rest.length > 0) faults.push(`errors of nothing: ${errors[0].text}`)
      return { faults: [...faults, ...falsely(cases, refused, seed)], refused }
    }
    left = rest
  }
  faults.push(...falsely(cases, refused, seed))
  const output = path.join(folder, 'out')
  const files = emittedTypes(planned.plan, output)
  await mkdir(output, { recursive: true })
  const called = new Map(planned.plan.factories.map(({ name, functionName }) => [name, functionName]))
  const claims = [
    "import type fc from 'fast-check'",
    "import type * as all from '../subject.ts'",
    "import * as made from './spec.factories.ts'",
    ...left.map(({ name, keys, ts }) => {
      const type =
        keys.startsWith('type: integer') || (keys.startsWith('factory') && ts === 'number')
          ? 'number'
          : `all.${name}`
      return `export const claim${name}: fc.Arbitrary<${type}> = made.${called.get(factoryOf(name))}()`
    }),
    '',
  ].join('\n')
  const claimed = path.join(output, 'claims.ts')
  for (const one of [...files, { path: claimed, text: claims }]) await writeFile(one.path, one.text)
  const file = path.join(folder, 'subject.ts')
  const paths = [claimed, ...files.map(({ path: name }) => name)]
  const program = programOf([file, ...paths], { unused: true, root })
  for (const fault of faultsOf(program, paths)) {
    const text = program.getSourceFile(fault.file).text.split('\n')[fault.line - 1]
    faults.push(
      `type error in ${path.basename(fault.file)}:${fault.line} ${fault.says}\n    ${text.slice(0, 300)}`,
    )
  }
  for (const name of [file, ...files.map((one) => one.path)])
    await writeFile(name.replace(/\.ts$/, '.js'), transpiled(program.getSourceFile(name).text))
  const load = (name) => import(pathToFileURL(name.replace(/\.ts$/, '.js')).href)
  const runtime = await load(file)
  const factories = await load(path.join(output, 'spec.factories.ts'))
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file))
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]))
  for (const { name, fault } of left) {
    say(name)
    try {
      const judge = judgeOf(checker.getDeclaredTypeOfSymbol(exported.get(name)), {
        program,
        checker,
        runtime,
      })
      const make = factories[called.get(factoryOf(name))]
      const found = await judgedValues({ make, fault, judge })
      if (found !== undefined) faults.push(`${name}: ${found}`)
    } catch (error) {
      faults.push(`${name}: ${(error instanceof Error ? String(error.stack) : String(error)).slice(0, 900)}`)
    }
  }
  return { faults, refused }
}

/** Refusals of what has a value after all, found by trying. */
function falsely(cases, refused, seed) {
  const random = randomOf(seed + 7)
  return cases.flatMap((one) => {
    const first = refused.find(({ of }) => of === one.name)
    if (!first) return []
    const says = `${one.name}: ${first.code} ${first.text}`
    if (!saysNothing.has(first.code)) return [says]
    const found = valueOf(one, random)
    return found && !one.isLoose && !hasEmptyPart(one, random) ? [`${says}; but ${shown(found.value)}`] : []
  })
}

/** What can never be is refused in a field or an item, too, that may be absent. */
const hasEmptyPart = ({ parts = [] }, random) =>
  parts.some((part) => valueOf(part, random) === undefined || hasEmptyPart(part, random))

function valueOf({ draw, fault }, random) {
  // Names that are not known here stand for small numbers.
  const names = new Proxy({}, { get: () => random.below(4) })
  for (let count = 0; count < 2000; count += 1) {
    const value = draw(random)
    try {
      if (fault(value, names) === undefined) return { value }
    } catch {
      // A value that keywords cannot be asked of is none.
    }
  }
  return undefined
}
