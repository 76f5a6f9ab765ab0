import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasErrors, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { Outcome } from '../../../src/ir/outcome.ts'
import type { SuitePlan } from '../../../src/ir/plan.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { inspectSubject } from '../../../src/phases/3-subject/inspect-subject.ts'
import { createWorkspace, type Workspace } from '../../../src/phases/3-subject/workspace.ts'
import { planSuite } from '../../../src/phases/4-plan/plan-suite.ts'
import { emitSuite } from '../../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../../src/phases/5-emit/emit-support.ts'
import { prettyDiagnostics } from '../../../src/report/diagnostics/pretty.ts'
import { folder } from './properties.ts'

/** Where the generated files would stand; none is written. */
const output = path.join(folder, 'generated')

const look = { base: folder, paint: (_: unknown, text: string) => text, width: 120 }

export interface GeneratedSpecs {
  /** Every generated file by its path, not formatted. */
  readonly files: ReadonlyMap<string, string>
  readonly faults: readonly string[]
}

/** The tests of specs, generated in one workspace. */
export async function generateSpecs(ids: readonly string[]): Promise<GeneratedSpecs> {
  const workspace = createWorkspace({ root: folder })
  const plans: SuitePlan[] = []
  const faults: string[] = []
  for (const id of ids) {
    const file = specFile(id)
    const text = await readFile(file, 'utf8')
    const { value, diagnostics } = await planOf(file, text, workspace)
    if (value && !hasErrors(diagnostics)) plans.push(value)
    else faults.push(prettyDiagnostics(diagnostics, new Map([[file, text]]), look))
  }
  const layout = { output, moduleStyle: 'ts' as const }
  const made = [...plans.flatMap((plan) => emitSuite(plan, layout)), ...emitSupport(plans, layout)]
  return { files: new Map(made.map((file) => [file.path, file.text])), faults }
}

export const specFile = (id: string) => path.join(folder, `specs/${id}.yaml`)

export const testFile = (id: string) => path.join(output, `${id}.spec.ts`)

async function planOf(
  file: string,
  text: string,
  workspace: Workspace,
): Promise<Outcome<SuitePlan, Diagnostic>> {
  const readText = (name: string) => readFile(name, 'utf8').catch(() => undefined)
  const read = await readSpec(file, text, { readText })
  if (!read.value || hasErrors(read.diagnostics)) return { value: undefined, diagnostics: read.diagnostics }
  const model = inspectSubject(workspace, read.value)
  if (!model.value || hasErrors(model.diagnostics))
    return { value: undefined, diagnostics: model.diagnostics }
  return planSuite(read.value, model.value)
}
