import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../../host/files.ts'
import { workspaceAround } from '../../host/workspace.ts'
import type { MutationEvidence } from '../../ir/evidence.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { judgeReport } from './mutate-checks.ts'
import { failureOf } from './mutate-failure.ts'
import { mutationEvidence } from './mutate-evidence.ts'
import type { MutationSuite } from './mutate-suite.ts'
import { folderOfAll, ownFunctions } from './own-functions.ts'
import { readMutants } from './stryker-mutants.ts'
import { findStryker } from './stryker-packages.ts'
import { runStryker, type MutationProgress, type StrykerReport } from './stryker-run.ts'
import { isOpen, judgeSurvivor } from './survivors-judge.ts'
import { compareSurvivors } from './survivors.ts'

export interface MutateInput {
  /** Absolute path of the project. */
  readonly root: string
  readonly suites: readonly MutationSuite[]
  /** How many mutants are tried at the same time; StrykerJS decides when undefined. */
  readonly concurrency?: number | undefined
  /** Milliseconds after which the tests of a mutant count as timed out. */
  readonly timeout?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: MutationProgress) => void) | undefined
}

/**
 * Changes the functions that the specs name, a little at a time, and sees which invariants mind. An error among
 * the diagnostics means that nothing can be said: it could not run, or what ran proves nothing.
 */
export async function mutateSuites(input: MutateInput): Promise<Outcome<MutationEvidence, Diagnostic>> {
  const packages = findStryker(input.root)
  if ('missing' in packages)
    return refused(diagnostic('mutate/not-installed', undefined, { packages: packages.missing }))
  const nothing = input.suites.flatMap((suite) => nothingToMutate(suite, input.root))
  if (nothing.length > 0) return refused(...nothing)
  const suites = input.suites.map((suite) => ({
    ...suite,
    functions: ownFunctions(suite.functions, input.root),
  }))
  const functions = suites.flatMap((suite) => suite.functions)
  const copied = folderOfAll(input.root, functions)
  const end = await runStryker({
    ...input,
    packages,
    copied,
    functions,
    testFiles: suites.map((suite) => suite.testFile),
    patience: Math.max(...suites.map((suite) => suite.patience)),
  })
  if (input.signal?.aborted === true) return refused(diagnostic('mutate/stopped', undefined, {}))
  if (end.kind !== 'report') return refused(failureOf(end, input.root))
  const faults = judgeReport(end.report, suites, input.root)
  if (faults.length > 0) return refused(...faults)
  return { value: await evidenceOf(end.report, { ...input, copied, suites }), diagnostics: [] }
}

async function evidenceOf(
  report: StrykerReport,
  input: MutateInput & { readonly copied: string },
): Promise<MutationEvidence> {
  const files = [...new Set(report.mutants.map((mutant) => mutant.fileName))]
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, (await readTextIfExists(file)) ?? ''] as const)),
  )
  const placed = readMutants(report.mutants, { ...input, texts })
  const survivors = placed.filter(({ mutant }) => isOpen(mutant))
  const found = await compareSurvivors({ ...input, survivors, texts })
  return mutationEvidence(placed.map(({ mutant }) => judgeSurvivor(mutant, found.get(mutant.id))))
}

/** Why a suite has no code to change, if it has none: what stands elsewhere cannot be copied, and so not be changed. */
function nothingToMutate({ name, functions }: MutationSuite, root: string): readonly Diagnostic[] {
  if (ownFunctions(functions, root).length > 0) return []
  const file = functions[0]?.file
  return [
    file === undefined
      ? diagnostic('mutate/nothing-to-mutate', undefined, { spec: name })
      : diagnostic('mutate/outside-the-workspace', undefined, {
          ...{ spec: name, file, workspace: workspaceAround(root) },
        }),
  ]
}

const refused = (...diagnostics: readonly Diagnostic[]): Outcome<never, Diagnostic> => ({
  value: undefined,
  diagnostics,
})
