import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { emitSuite } from '../../../src/phases/5-emit/emit-suite.ts'
import { emitSupport } from '../../../src/phases/5-emit/emit-support.ts'
import { faultsOfFiles } from '../../compiler-faults.ts'
import { planSpec } from '../5-emit/generate-sample.ts'

export type Factories = Readonly<Record<string, (...given: readonly unknown[]) => fc.Arbitrary<unknown>>>

/** A folder with a subject, in which specs become factories that are imported and run. */
export interface DrawWorld {
  readonly folder: string
  /** The faults of a spec of factories. */
  readonly faultsOf: (spec: string) => Promise<readonly Diagnostic[]>
  /** The factories file of a spec, as a module and as text. */
  readonly build: (spec: string) => Promise<{ readonly module: Factories; readonly text: string }>
  /** What the compiler says of all files built so far, and of some text beside them. */
  readonly typeFaults: (beside?: string) => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

export const drawn = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns = 300): Value[] =>
  fc.sample(arbitrary, { numRuns, seed: 11 })

export async function drawWorld(subject: string): Promise<DrawWorld> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-draw-'))
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'subject.ts'), subject)
  const roots: string[] = []
  let count = 0
  const planned = (spec: string) => planSpec(path.join(folder, 'spec.yaml'), spec)
  return {
    folder,
    faultsOf: async (spec) => (await planned(spec)).diagnostics,
    build: async (spec) => {
      const { plan, diagnostics } = await planned(spec)
      if (!plan)
        throw new Error(
          JSON.stringify(
            diagnostics.map(({ code, args, range }) => [code, args, spec.slice(range?.start, range?.end)]),
            null,
            1,
          ),
        )
      const output = path.join(folder, `built-${(count += 1)}`)
      const layout = { output, moduleStyle: 'ts' as const }
      await mkdir(output)
      const files = [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
      for (const file of files) await writeFile(file.path, file.text)
      roots.push(...files.map((file) => file.path))
      const made = files.find((file) => file.path.endsWith('.factories.ts'))
      if (!made) throw new Error('no factories')
      return { module: (await import(made.path)) as Factories, text: made.text }
    },
    typeFaults: async (beside) => {
      const extra = path.join(folder, 'beside.ts')
      if (beside !== undefined) await writeFile(extra, beside)
      return faultsOfFiles([...roots, ...(beside === undefined ? [] : [extra])], {
        folder,
        options: strictest,
      })
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

const strictest = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: 'es2022',
  lib: ['es2023', 'dom'],
  module: 'nodenext',
  types: ['node'],
}
