import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import type { CodeMutant, InvariantEvidence, MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import type { Job } from './open-job.ts'
import type { Suite } from './prepare-suites.ts'

export interface FindingsInput {
  readonly job: Job
  readonly suites: readonly Suite[]
  readonly specs?: readonly SpecEvidence[]
  readonly mutation?: MutationEvidence | undefined
}

/**
 * What a person should look at in the evidence, at its place in the spec or the subject: for formats that
 * show findings beside the lines they are about.
 */
export async function findingsIn({
  job,
  suites,
  specs = [],
  mutation,
}: FindingsInput): Promise<readonly Diagnostic[]> {
  const { root } = job.project
  const verdicts = specs.flatMap((spec) => {
    const suite = suites.find(({ plan }) => plan.name === spec.name)
    return spec.invariants.flatMap((invariant) => verdictOf(invariant, suite))
  })
  const survivors = (mutation?.mutants ?? []).filter(
    ({ status }) => status === 'survived' || status === 'no-coverage',
  )
  const files = [...new Set(survivors.map(({ file }) => path.join(root, file)))]
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, (await readTextIfExists(file)) ?? ''] as const)),
  )
  return [...verdicts, ...survivors.map((mutant) => survivorOf(mutant, path.join(root, mutant.file), texts))]
}

function verdictOf(
  { id, verdict, reason }: InvariantEvidence,
  suite: Suite | undefined,
): readonly Diagnostic[] {
  const range = suite?.spec.invariants.find((invariant) => invariant.id.text === id)?.id.range
  if (verdict === 'earned') return []
  return [diagnostic(verdict === 'unearned' ? 'verdict/unearned' : 'verdict/suspect', range, { id, reason })]
}

function survivorOf(mutant: CodeMutant, file: string, texts: ReadonlyMap<string, string>): Diagnostic {
  const { line, column, original, replacement } = mutant
  const lines = (texts.get(file) ?? '').split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  return diagnostic(
    'verdict/survivor',
    { file, start, end: start + original.length },
    { original, replacement },
  )
}
