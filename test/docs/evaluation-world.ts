import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { GeneratedFile } from '../../src/ir/generated-file.ts'
import { emitSuite } from '../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../src/phases/5-emit/emit-support.ts'
import { planSpec } from '../phases/5-emit/generate-sample.ts'

/** What generated tests import of vitest is vitest's, but for `it` and `describe`. */
const vitest = `
export * from 'vitest'
export const tests: (() => unknown)[] = []
export const it = (_: string, test: () => unknown) => tests.push(test)
export const describe = (_: string, body: () => void) => body()
`

/** A folder in which generated tests are run one by one, with a subject that tells what of it was called. */
export interface EvaluationWorld {
  readonly folder: string
  readonly filesOf: (spec: string, name: string) => Promise<readonly GeneratedFile[]>
  /** Runs the tests of a spec, and gives what the subject exports then. */
  readonly run: (spec: string) => Promise<unknown>
  readonly remove: () => Promise<void>
}

export async function openEvaluationWorld(subject: string): Promise<EvaluationWorld> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-evaluation-'))
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'subject.ts'), subject)
  await writeFile(path.join(folder, 'vitest.ts'), vitest)
  const filesOf = async (spec: string, name: string) => {
    const { plan, diagnostics } = await planSpec(path.join(folder, 'spec.yaml'), spec)
    if (!plan) throw new Error(JSON.stringify(diagnostics.map(({ code, args }) => [code, args])))
    const layout = { output: path.join(folder, name), moduleStyle: 'ts' as const }
    await mkdir(layout.output, { recursive: true })
    return [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
  }
  const run = async (spec: string): Promise<unknown> => {
    const files = await filesOf(spec, 'run')
    for (const file of files)
      await writeFile(file.path, file.text.replaceAll(/from (['"])vitest\1/g, "from '../vitest.ts'"))
    await import(files.find((file) => file.path.endsWith('.spec.ts'))?.path ?? '')
    const loaded = (await import(path.join(folder, 'vitest.ts'))) as { tests: readonly (() => unknown)[] }
    for (const test of loaded.tests) await test()
    return await import(path.join(folder, 'subject.ts'))
  }
  return { folder, filesOf, run, remove: () => rm(folder, { recursive: true }) }
}
