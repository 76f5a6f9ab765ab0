import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Impostor } from '../../ir/evidence.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { changersOf, impostorEvidence, impostorRunsOf, judgeImpostors } from './impostors.ts'
import { aliveMutants, idleParts, isStillWrong, judgeSpecMutants } from './spec-mutants-judge.ts'
import { checkFailed, neverEnded, processDied } from './verify-faults.ts'
import type { Found } from './verify-finding.ts'
import { patienceFor } from './patience.ts'
import { emptyJob, nonsenseJob, type NonsenseFile, type NonsenseJob } from './verify-nonsense-job.ts'
import { overlayPlugin } from './verify-overlay.ts'
import type { Changers } from './verify-taint.ts'
import type { Verification } from './verify-request.ts'
import { groupTests } from './verify-runs.ts'
import { collectPlugin } from './vitest-collect.ts'
import { openVitest } from './vitest-session.ts'
import { standInPlugin } from './vitest-stand-ins.ts'
import type { VitestResult } from './vitest-test.ts'

/** What the checks found that replace the subject by nonsense, or the invariants by wrong ones. */
export interface Nonsense {
  readonly found: readonly Found[]
  readonly impostors: readonly Impostor[]
  /** What was seen to change its arguments. */
  readonly changers: Changers
}

/**
 * Runs the tests of every suite against impostors, and its spec mutants against the subject, in one start of vitest.
 * `passing` are, for each suite, the keys of the tests that pass on the subject as it is; suites without any are left
 * out. A diagnostic says what could not be run of a suite.
 */
export async function runNonsense(
  { suites, request, wants, onProgress }: Verification,
  passing: readonly (ReadonlySet<string> | undefined)[],
): Promise<Outcome<readonly (Nonsense | Diagnostic)[], Diagnostic>> {
  const sound = (index: number) => passing[index] ?? new Set<string>()
  const jobs = await Promise.all(
    suites.map((suite, index) =>
      passing[index] === undefined
        ? emptyJob(suite)
        : nonsenseJob(suite, { index, wants, sound: sound(index) }),
    ),
  )
  const judged = (result: VitestResult) =>
    jobs.map((job, index) => faultOf(job, result) ?? judge(job, result, sound(index), wants))
  const files = jobs.flatMap((job) => job.files)
  if (files.length === 0) return { value: judged(nothingRan), diagnostics: [] }
  const opened = await openVitest({
    ...{ root: request.root, signal: request.signal, files },
    // What they do is undone after each test, and the tests of all suites need what is slow to load.
    isolate: false,
    patience: patienceFor(suites.map(({ plan }) => plan)),
    modules: new Map(jobs.flatMap(({ modules }) => [...modules])),
    plugins: [
      collectPlugin(
        jobs.flatMap(({ tests }) => tests),
        request.root,
      ),
      standInPlugin(jobs.map(({ subject }) => subject)),
      overlayPlugin(jobs.map(({ overlay }) => overlay)),
    ],
    onTest: ({ title }) => onProgress?.({ step: 'impostors', title }),
  })
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics }
  try {
    return { value: judged(await opened.value.run(files.map(({ name }) => name))), diagnostics: [] }
  } finally {
    await opened.value.close()
  }
}

const checks: Readonly<Record<NonsenseFile['check'], string>> = {
  impostors: 'check by impostors',
  mutants: 'check by spec mutants',
  parts: 'check of each assertion',
}

/** A check of which no test ran, or a run that had to be ended. */
function faultOf({ suite, files }: NonsenseJob, result: VitestResult): Diagnostic | undefined {
  if (files.length > 0 && result.stalled)
    return neverEnded(suite, 'check by impostors and spec mutants', {
      result,
      files: files.map(({ name }) => name),
    })
  const died = processDied(suite, 'check by impostors and spec mutants', {
    result,
    files: files.map(({ name }) => name),
  })
  if (died) return died
  const missing = files.find(({ name }) => !result.tests.some(({ file }) => file === name))
  return missing && checkFailed(suite, checks[missing.check], { faults: result.faults, file: missing.name })
}

const nothingRan: VitestResult = { tests: [], faults: [], stalled: false, unended: [] }

function judge(
  job: NonsenseJob,
  { tests }: VitestResult,
  sound: ReadonlySet<string>,
  wants: Verification['wants'],
): Nonsense {
  const { plan } = job.suite
  const of = (check: NonsenseFile['check']) => {
    const names = new Set(job.files.filter((file) => file.check === check).map(({ name }) => name))
    return tests.filter(({ file }) => names.has(file))
  }
  const runs = impostorRunsOf(groupTests(of('impostors')))
  const parts = impostorRunsOf(groupTests(of('parts')))
  const changers = changersOf(runs)
  const mutants = job.mutants.filter((mutant) => isStillWrong(plan, mutant, changers))
  const found = [
    ...judgeSpecMutants(aliveMutants(mutants, of('mutants')), idleParts(job.parts, parts)),
    ...(wants('impostors') ? judgeImpostors(plan, runs) : []),
  ]
  return {
    found: found.filter(({ key }) => sound.has(key)),
    impostors: impostorEvidence(plan, runs, sound),
    changers,
  }
}
