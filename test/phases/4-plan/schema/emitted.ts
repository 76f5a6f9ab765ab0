import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { hasErrors, wordsOf } from '../../../../src/diagnostics/diagnostic.ts'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts'
import type { Schemas } from '../../../../src/ir/schema-model.ts'
import type { SuitePlan } from '../../../../src/ir/plan.ts'
import type { Spec } from '../../../../src/ir/spec.ts'
import type { SubjectModel } from '../../../../src/ir/subject-model.ts'
import { readSpec } from '../../../../src/phases/2-spec/read-spec.ts'
import { faultsOfFiles } from '../../../compiler-faults.ts'
import { inspectSubject } from '../../../../src/phases/3-subject/inspect-subject.ts'
import { moduleStyle } from '../../../../src/phases/3-subject/module-style.ts'
import { createWorkspace } from '../../../../src/phases/3-subject/workspace.ts'
import { planSuite } from '../../../../src/phases/4-plan/plan-suite.ts'
import { emitSuite } from '../../../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../../../src/phases/5-emit/emit-support.ts'
import { formatFiles } from '../../../../src/phases/5-emit/format-files.ts'

/** Schemas that stand in files beside a spec, and where its values come from by name. */
export interface Case {
  readonly files: Readonly<Record<string, string>>
  /** By name, the source in YAML: `{ schema: corpus.json#/order }`. */
  readonly sources: Readonly<Record<string, string>>
  /** The sources of which broken values are drawn; all where it is not said. */
  readonly broken?: readonly string[]
  readonly load?: undefined | ((spec: Spec, model: SubjectModel) => Promise<Schemas>)
}

export interface Emitted {
  readonly folder: string
  readonly texts: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly values: (name: string, count: number) => readonly unknown[]
  readonly broken: (
    name: string,
    count: number,
  ) => readonly {
    readonly value: unknown
    readonly path: string
    readonly rule: string
    readonly property?: string
  }[]
}

const root = path.resolve(import.meta.dirname, '../../../..')

/** Generates one suite that draws from every source, valid and broken, and loads what was generated. */
export async function emitCase({
  files,
  sources,
  broken = Object.keys(sources),
  load,
}: Case): Promise<Emitted> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-schema-'))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict }))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  if (!files['subject.ts'])
    await writeFile(path.join(folder, 'subject.ts'), 'export const same = <T>(value: T): T => value\n')
  const spec = specText(sources, broken)
  const first = await generate(folder, spec, { files, load })
  const output = path.join(folder, 'out')
  await mkdir(output)
  for (const file of first.files) await writeFile(file.path, file.text)
  const module = (await import(pathToFileURL(path.join(output, 'cases.factories.ts')).href)) as Module
  const draw = (name: string, count: number) => {
    const arbitrary = module[name]
    if (!arbitrary) throw new Error(`${name} is not there`)
    return fc.sample(arbitrary() as fc.Arbitrary<never>, { numRuns: count, seed: 7 })
  }
  const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
  return {
    folder,
    texts: first.texts,
    diagnostics: first.diagnostics,
    values: draw,
    broken: (name, count) => draw(`broken${pascal(name)}`, count) as never,
  }
}

type Module = Readonly<Record<string, (() => unknown) | undefined>>

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  target: 'es2023',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
}

const specText = (sources: Case['sources'], broken: readonly string[]) => `version: 1
subject: ./subject.ts
factories:
${Object.entries(sources)
  .map(([name, source]) => `  ${name}: ${source}`)
  .join('\n')}
invariants:
  - id: everything-is-itself
    rule: Everything is itself.
    given:
${broken.map((name) => `      ${name}Broken: { factory: ${name}, invalid: true }`).join('\n')}
    then: |
${broken.map((name) => `      equals(same(${name}Broken), ${name}Broken)`).join('\n')}
`

async function generate(folder: string, text: string, { files, load }: Pick<Case, 'files' | 'load'>) {
  const readText = (file: string) => Promise.resolve(files[path.basename(file)])
  const read = await readSpec(path.join(folder, 'cases.yaml'), text, { readText })
  if (!read.value || hasErrors(read.diagnostics)) throw new Error(shown(read.diagnostics))
  const model = inspectSubject(createWorkspace({ root: folder }), read.value)
  if (!model.value || hasErrors(model.diagnostics)) throw new Error(shown(model.diagnostics))
  const schemas = load ? await load(read.value, model.value) : read.value.schemas
  const planned = planSuite(read.value, model.value, schemas)
  if (!planned.value) throw new Error(shown(planned.diagnostics))
  const output = path.join(folder, 'out')
  const layout = { output, moduleStyle: moduleStyle(output) }
  const emit = (plan: SuitePlan) => [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
  const emitted = emit(planned.value)
  const again = planSuite(read.value, model.value, schemas)
  if (JSON.stringify(again.value && emit(again.value)) !== JSON.stringify(emitted))
    throw new Error('not the same text twice')
  const formatted = await formatFiles(emitted, folder)
  return {
    files: formatted,
    texts: formatted.map((file) => file.text),
    diagnostics: [...read.diagnostics, ...planned.diagnostics],
  }
}

const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((one) => `${one.code}: ${wordsOf(one).text} ${JSON.stringify(one.args)}`).join('\n')

/** What the compiler says of the generated files under the strictest flags. */
export const faultsUnder = (folder: string): Promise<readonly string[]> =>
  faultsOfFiles(
    ['cases.factories.ts', 'cases.spec.ts', 'support.ts'].map((name) => path.join(folder, 'out', name)),
    { folder, options: strict },
  )
