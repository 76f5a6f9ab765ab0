import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import { fileAtCommit } from '../host/git-file.ts'
import type { MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import type { Outcome } from '../ir/outcome.ts'
import { compareBaseline } from '../phases/6-trust/baseline-compare.ts'
import { recordBaseline } from '../phases/6-trust/baseline-record.ts'
import { baselineFile, parseBaseline, printBaseline, type Baseline } from '../phases/6-trust/baseline.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { Job } from './open-job.ts'
import type { Suite } from './prepare-suites.ts'
import { writeOrFault } from './write-or-fault.ts'

/** The record to compare with: the one in the folder, or that of a commit. No value: there is none, or it is broken. */
export async function readBaseline(
  root: string,
  base: string | undefined,
): Promise<Outcome<Baseline, Diagnostic>> {
  const found = base === undefined ? await baselineHere(root) : await fileAtCommit(root, base, baselineFile)
  if ('fault' in found)
    return {
      value: undefined,
      diagnostics: [
        diagnostic('host/no-such-commit', undefined, { commit: base ?? '', reason: found.fault }),
      ],
    }
  if (found.text === undefined)
    return {
      value: undefined,
      diagnostics: [diagnostic('gate/no-baseline', undefined, { file: baselineFile })],
    }
  const parsed = parseBaseline(found.text)
  if (!('fault' in parsed)) return { value: parsed, diagnostics: [] }
  const fault = diagnostic('gate/bad-baseline', undefined, { file: baselineFile, reason: parsed.fault })
  return { value: undefined, diagnostics: [fault] }
}

const baselineHere = async (root: string) => ({ text: await readTextIfExists(path.join(root, baselineFile)) })

export interface Judged {
  readonly job: Job
  readonly suites: readonly Suite[]
  readonly specs: readonly SpecEvidence[]
  readonly mutation: MutationEvidence | undefined
  readonly before: Baseline | undefined
}

/** The record that the specs of this run would leave. */
export function newBaseline({ suites, specs, mutation, before }: Judged): Baseline {
  const judged = specs.map((evidence) => ({
    evidence,
    plans: suites.find(({ plan }) => plan.name === evidence.name)?.plan.invariants ?? [],
  }))
  return recordBaseline({ specs: judged, mutation, before })
}

/** In what the specs are weaker than the record. */
export function weakenedSince(judged: Judged): readonly string[] {
  const { before, job, specs, mutation } = judged
  if (!before) return []
  const names = new Map(specs.map(({ spec, name }) => [spec, name]))
  // Of a spec that is there and was not asked for, or could not be judged, nothing is known.
  const notRun = new Set(
    job.allSpecs.map((spec) => shownPath(spec, job.project.root)).filter((spec) => !names.has(spec)),
  )
  const now = newBaseline({ ...judged, before: undefined })
  return compareBaseline({ before, now, names, mutation, notRun })
}

/** The specs of this run that the record says nothing of. */
export const unrecorded = ({ before, specs }: Judged): readonly Diagnostic[] =>
  specs
    .filter(({ spec }) => before !== undefined && before.specs[spec] === undefined)
    .map(({ spec }) => diagnostic('gate/not-in-baseline', undefined, { file: baselineFile, spec }))

/** Writes the record and gives its name. */
export async function writeBaseline(
  baseline: Baseline,
  { project: { root } }: Job,
): Promise<Outcome<string, Diagnostic>> {
  const faults = await writeOrFault(path.join(root, baselineFile), printBaseline(baseline), root)
  return { value: faults.length > 0 ? undefined : baselineFile, diagnostics: faults }
}
