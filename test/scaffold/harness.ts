import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { SuitePlan } from '../../src/ir/plan.ts'
import { scaffoldSpec, type Scaffolding } from '../../src/phases/1-extract/scaffold.ts'
import { outlineSpec } from '../../src/phases/2-spec/outline/spec-outline.ts'
import { readSurface } from '../../src/phases/3-subject/surface/read-surface.ts'
import type { Workspace } from '../../src/phases/3-subject/workspace.ts'
import { emitSuite } from '../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../src/phases/5-emit/emit-support.ts'
import { prepareSpec } from '../../src/pipeline/prepare-suites.ts'
import { tryTests } from '../expressiveness/harness/try-tests.ts'

/** A module with the spec that was drafted for it; nothing of it stands on disk. */
export interface Drafted {
  readonly scaffolding: Scaffolding
  readonly diagnostics: readonly Diagnostic[]
  readonly plan: SuitePlan | undefined
}

export const folder = path.join(import.meta.dirname, 'modules')

/** Drafts a spec for a module or package as the command does. */
export async function draft(
  subject: string,
  name: string,
  workspace: Workspace,
): Promise<Drafted | undefined> {
  const file = path.join(folder, `${name}.yaml`)
  const surface = readSurface(workspace, { specFile: file, subject })
  if (!surface.value)
    throw new Error(surface.diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join('\n'))
  const judged = new Map<string, Awaited<ReturnType<typeof prepareSpec>>>()
  const check = async (text: string) => {
    const prepared = await prepareSpec({ file, text }, workspace)
    judged.set(text, prepared)
    return prepared.diagnostics
  }
  const { value } = await scaffoldSpec({ subject, surface: surface.value, outline: outlineSpec, check })
  if (!value || value.added.length === 0)
    return value && { scaffolding: value, diagnostics: [], plan: undefined }
  const prepared = judged.get(value.text)
  const isFit = prepared !== undefined && !hasErrors(prepared.diagnostics)
  const plan = isFit ? prepared.value?.plan : undefined
  return { scaffolding: value, diagnostics: prepared?.diagnostics ?? [], plan }
}

const output = path.join(folder, 'generated')

/** The rules of a draft that fail on its subject, or on another text of it, with what they said. */
export async function failing(
  plans: readonly SuitePlan[],
  plan: SuitePlan,
  changed: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const layout = { output, moduleStyle: 'ts' as const }
  const files = [...emitSuite(plan, layout), ...emitSupport(plans, layout)]
  const test = files.find((file) => file.path.endsWith('.spec.ts'))
  const texts = new Map([...files.map((file) => [file.path, file.text] as const), ...changed])
  const endings = await tryTests(test?.path ?? '', texts)
  return new Map(
    [...endings].flatMap(([title, error]) =>
      error === undefined
        ? []
        : [[title, error instanceof Error ? error.message : JSON.stringify(error)] as const],
    ),
  )
}

/** The module's text with one of its lines as a comment `// wrong: …` above it says, for each such comment. */
export async function brokenCopies(
  file: string,
): Promise<readonly { readonly line: string; readonly text: string }[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((comment, index) => {
    const line = /^\s*\/\/ wrong: (.*)$/.exec(comment)?.[1]
    return line === undefined ? [] : [{ line, text: lines.with(index + 1, line).join('\n') }]
  })
}
