import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasErrors, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { GeneratedFile } from '../../../src/ir/generated-file.ts'
import type { SuitePlan } from '../../../src/ir/plan.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { inspectSubject } from '../../../src/phases/3-subject/inspect-subject.ts'
import { moduleStyle } from '../../../src/phases/3-subject/module-style.ts'
import { createWorkspace } from '../../../src/phases/3-subject/workspace.ts'
import { planSuite } from '../../../src/phases/4-plan/plan-suite.ts'
import { emitSuite } from '../../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../../src/phases/5-emit/emit-support.ts'
import { formatFiles } from '../../../src/phases/5-emit/format-files.ts'
import { readZodSchemas } from '../../../src/pipeline/read-zod-schemas.ts'
import { samplesFolder } from './samples-folder.ts'

/** One for all: to read the language's own library anew for each spec takes longer than the rest. */
const workspace = createWorkspace({ root: samplesFolder })

const readText = (file: string) => readFile(file, 'utf8').catch(() => undefined)

export interface Planned {
  readonly plan: SuitePlan | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** A spec of a folder, all the way to its plan. */
export async function planSpec(file: string, text: string): Promise<Planned> {
  const read = await readSpec(file, text, { readText })
  if (!read.value || hasErrors(read.diagnostics)) return { plan: undefined, diagnostics: read.diagnostics }
  const model = inspectSubject(workspace, read.value)
  if (!model.value || hasErrors(model.diagnostics)) return { plan: undefined, diagnostics: model.diagnostics }
  const { value: schemas } = await readZodSchemas(read.value, model.value)
  const planned = planSuite(read.value, model.value, schemas)
  return { plan: planned.value, diagnostics: planned.diagnostics }
}

/** The formatted files of a sample. */
export async function generateSample(name: string): Promise<readonly GeneratedFile[]> {
  const file = path.join(samplesFolder, name, 'spec.yaml')
  const { plan, diagnostics } = await planSpec(file, (await readText(file)) ?? '')
  if (!plan) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
  const output = path.join(samplesFolder, name, 'expected')
  const layout = { output, moduleStyle: moduleStyle(output) }
  return formatFiles([...emitSuite(plan, layout), ...emitSupport([plan], layout)], samplesFolder)
}
