import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createJiti } from 'jiti'
import { createWorkspace } from '../../dist/phases/3-subject/workspace.js'
import { randomOf } from '../fuzz/random.js'
import { faultsOf, programOf, transpiled } from './compile.js'
import { inProject } from './in-project.js'
import { judgedTypes } from './judged-types.js'
import { mendedTypes } from './mended.js'
import { emittedTypes, factoryOf, plannedTypes, specFor } from './plan-types.js'
import { subjectOf } from './subject-of.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const jiti = createJiti(import.meta.url)
const { judgeOf } = await jiti.import('../../test/types/walk/judge-of.ts')

/** What is wrong with what becomes of the types of a seed, and what is refused. */
export const tryModule = (seed, say = () => {}) =>
  inProject(root, async (folder) => {
    const subject = await subjectOf(randomOf(seed), folder, root)
    const found = await tried(subject, folder, say)
    const { file } = subject
    const unmended = found.refused.length > 0 ? await mendedTypes(found.refused, { folder, file, root }) : []
    const faults = [...found.faults, ...unmended]
    return { subject: subject.text, count: subject.names.length, refused: found.refused, faults }
  })

async function tried({ file, names }, folder, say) {
  const faults = []
  const refused = []
  const workspace = createWorkspace({ root: folder })
  let left = names
  let planned
  for (;;) {
    planned = await plannedTypes(specFor(left.map((name) => ({ name }))), folder, workspace)
    const errors = planned.told.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) break
    for (const { of, code, text, help } of errors) refused.push({ of, code, text, help })
    const gone = new Set(errors.map(({ of }) => of))
    const rest = left.filter((name) => !gone.has(name))
    if (rest.length === left.length || rest.length === 0) {
      if (rest.length > 0) faults.push(`errors of nothing: ${errors[0].text}`)
      return { faults, refused }
    }
    left = rest
  }
  const output = path.join(folder, 'out')
  const files = emittedTypes(planned.plan, output)
  const again = await plannedTypes(
    specFor(left.map((name) => ({ name }))),
    folder,
    createWorkspace({ root: folder }),
  )
  const textsAgain = emittedTypes(again.plan, output)
  files.forEach(({ path: name, text }, index) => {
    if (textsAgain[index].text !== text) faults.push(`${path.basename(name)} is not the same twice`)
  })
  await mkdir(output, { recursive: true })
  const called = new Map(planned.plan.factories.map(({ name, functionName }) => [name, functionName]))
  const claims = [
    "import type fc from 'fast-check'",
    "import type * as all from '../subject.ts'",
    "import * as made from './spec.factories.ts'",
    ...left.map(
      (name) =>
        `export const claim${name}: fc.Arbitrary<all.${name}> = made.${called.get(factoryOf(name))}()`,
    ),
    '',
  ].join('\n')
  const claimed = path.join(output, 'claims.ts')
  for (const one of [...files, { path: claimed, text: claims }]) await writeFile(one.path, one.text)
  const paths = [claimed, ...files.map(({ path: name }) => name)]
  const program = programOf([file, ...paths], { unused: true, root })
  for (const fault of faultsOf(program, paths)) {
    const text = program.getSourceFile(fault.file).text.split('\n')[fault.line - 1]
    faults.push(
      `type error in ${path.basename(fault.file)}:${fault.line} ${fault.says}\n    ${text.slice(0, 300)}`,
    )
  }
  for (const name of [file, ...files.map((one) => one.path)]) {
    const { text } = program.getSourceFile(name)
    await writeFile(name.replace(/\.ts$/, '.js'), transpiled(text))
  }
  const load = (name) => import(pathToFileURL(name.replace(/\.ts$/, '.js')).href)
  const runtime = await load(file)
  const factories = await load(path.join(output, 'spec.factories.ts'))
  const of = { program, file, runtime, judgeOf, say }
  const asked = left.map((name) => ({ name, make: factories[called.get(factoryOf(name))] }))
  faults.push(...(await judgedTypes(asked, of)))
  return { faults, refused }
}
