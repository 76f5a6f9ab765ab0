import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { GeneratedFile } from '../../src/ir/generated-file.ts'
import type { SuitePlan } from '../../src/ir/plan.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readSpec } from '../../src/phases/2-spec/read-spec.ts'
import { inspectSubject } from '../../src/phases/3-subject/inspect-subject.ts'
import { createWorkspace, type Workspace } from '../../src/phases/3-subject/workspace.ts'
import { camel } from '../../src/phases/4-plan/function-names.ts'
import { planSuite } from '../../src/phases/4-plan/plan-suite.ts'
import { emitSuite } from '../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../src/phases/5-emit/emit-support.ts'
import { formatFiles } from '../../src/phases/5-emit/format-files.ts'
import { expectedFolder, samplesFolder } from './world.ts'

const readText = (file: string) => readFile(file, 'utf8').catch(() => undefined)

/** A spec that has a factory for each type. */
export const specFor = (types: readonly string[], subject = './all.ts'): string =>
  [
    'version: 1',
    `subject: ${subject}`,
    'factories:',
    ...types.map((name) => `  ${camel(name)}: { type: ${JSON.stringify(name)} }`),
    'invariants:',
    '  - { id: none, rule: The types are what this is about., given: { left: { type: string } }, then: left.length < 1000 }',
    '',
  ].join('\n')

export interface Planned {
  readonly plan: SuitePlan | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** A spec beside the samples, all the way to its plan. */
export async function planSamples(
  text: string,
  folder: string = samplesFolder,
  workspace: Workspace = createWorkspace({ root: folder }),
): Promise<Planned> {
  const read = await readSpec(path.join(folder, 'types.yaml'), text, { readText })
  const model = read.value && inspectSubject(workspace, read.value)
  const planned = read.value && model?.value && planSuite(read.value, model.value)
  const diagnostics = [read, model, planned].flatMap((outcome) => outcome?.diagnostics ?? [])
  return { plan: planned?.value, diagnostics }
}

/** The factories file and its support file, formatted. */
export async function emitSamples(
  plan: SuitePlan,
  output = expectedFolder,
): Promise<readonly GeneratedFile[]> {
  const layout = { output, moduleStyle: 'ts' as const }
  const files = [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
  const wanted = files.filter(({ path: file }) => !file.endsWith('.spec.ts'))
  return formatFiles(wanted, output)
}
