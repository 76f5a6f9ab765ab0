import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { Impostor } from '../../ir/evidence.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import { impostorEvidence, impostorRunsOf, judgeImpostors } from './impostors.ts'
import { specMutantsOf, specPartsOf, type SpecMutant } from './spec-mutants.ts'
import { judgeSpecMutants, judgeSpecParts } from './spec-mutants-judge.ts'
import { checkFailed } from './verify-faults.ts'
import { impostorsFile, passesFile } from './verify-files.ts'
import type { Found } from './verify-finding.ts'
import type { Verification } from './verify-request.ts'
import { groupTests } from './verify-runs.ts'
import type { VerifySuite } from './verify-suite.ts'
import { openVitest, type VitestFile } from './vitest-session.ts'
import { standInPlugin, type StandInSubject } from './vitest-stand-ins.ts'
import type { VitestResult } from './vitest-test.ts'

/** What the checks found that replace the subject by nonsense, or the invariants by wrong ones. */
export interface Nonsense {
  readonly found: readonly Found[]
  readonly impostors: readonly Impostor[]
}

// Pinned, without shrinking: what matters is whether anything fails, not on how small an input.
const env = (runs: number) => ({
  GEN_PROPS_PROFILE: 'mutation',
  GEN_PROPS_SEED: '1',
  GEN_PROPS_RUNS: String(runs),
})
const impostorRuns = 100
const mutantRuns = 300
// Every draw that misses a premise costs as much as one that meets it; a few decide whether any does.
const premiseRuns = 3

/** One suite's share of the run. */
interface Job {
  readonly suite: VerifySuite
  readonly mutants: readonly SpecMutant[]
  readonly parts: readonly SpecMutant[]
  readonly files: readonly JobFile[]
  readonly modules: ReadonlyMap<string, string>
}

interface JobFile extends VitestFile {
  readonly check: 'impostors' | 'mutants' | 'parts'
}

/** Runs the tests of every suite against impostors, and its spec mutants against the subject, in one start of vitest. */
export async function runNonsense(
  { suites, request, wants, onProgress }: Verification,
  sound: (suite: VerifySuite) => ReadonlySet<string>,
): Promise<Outcome<readonly Nonsense[], Diagnostic>> {
  const jobs = await Promise.all(
    suites.map((suite, index) => jobOf(suite, { index, wants, sound: sound(suite) })),
  )
  const files = jobs.flatMap((job) => job.files)
  if (files.length === 0) return { value: suites.map(() => ({ found: [], impostors: [] })), diagnostics: [] }
  const opened = await openVitest({
    ...{ root: request.root, signal: request.signal, files },
    modules: new Map(jobs.flatMap(({ modules }) => [...modules])),
    plugins: [standInPlugin(jobs.flatMap(subjectOf))],
    onTest: ({ title }) => onProgress?.({ step: 'impostors', title }),
  })
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics }
  try {
    const result = await opened.value.run(files.map(({ name }) => name))
    const diagnostics = jobs.flatMap((job) => faultsOf(job, result))
    const value = diagnostics.length > 0 ? undefined : jobs.map((job) => judge(job, result, sound(job.suite)))
    return { value, diagnostics }
  } finally {
    await opened.value.close()
  }
}

interface JobSetting {
  readonly index: number
  readonly wants: Verification['wants']
  readonly sound: ReadonlySet<string>
}

async function jobOf(suite: VerifySuite, { index, wants, sound }: JobSetting): Promise<Job> {
  const { plan, testFile, standIns } = suite
  const beside = (name: string) => path.join(path.dirname(testFile), `gen-props-${index}-${name}.ts`)
  const isSound = ({ key }: SpecMutant) => sound.has(key)
  const mutants = wants('spec-mutants') ? specMutantsOf(plan).filter(isSound) : []
  const parts = wants('spec-mutants') && wants('impostors') ? specPartsOf(plan).filter(isSound) : []
  const modules = new Map<string, string>()
  const add = async (name: string, chosen: readonly SpecMutant[]): Promise<string> => {
    const changed: SuitePlan = { ...plan, invariants: chosen.map(({ invariant }) => invariant) }
    modules.set(beside(name), await suite.emit(changed))
    return beside(name)
  }
  if (standIns !== undefined) modules.set(beside('stand-ins'), standIns)
  const files: JobFile[] = []
  const named = (check: JobFile['check'], kind: string) => ({ name: `${index}-${plan.name}-${kind}`, check })
  const impostors = (check: JobFile['check'], on: string) => {
    const setting = {
      targets: plan.standIns,
      standIns: standIns && beside('stand-ins'),
      env: env(impostorRuns),
    }
    return { check, ...impostorsFile({ ...setting, ...named(check, check), suite: on }) }
  }
  const passes = async (kind: string, runs: number, chosen: readonly SpecMutant[]): Promise<JobFile> => ({
    check: 'mutants',
    ...passesFile(named('mutants', kind).name, await add(kind, chosen), [{ label: kind, env: env(runs) }]),
  })
  const ofPremises = mutants.filter(({ operator }) => operator === 'premise')
  const ofAssertions = mutants.filter(({ operator }) => operator !== 'premise')
  if (wants('impostors') && plan.standIns.length > 0) files.push(impostors('impostors', testFile))
  if (parts.length > 0 && plan.standIns.length > 0) files.push(impostors('parts', await add('parts', parts)))
  if (ofAssertions.length > 0) files.push(await passes('mutants', mutantRuns, ofAssertions))
  if (ofPremises.length > 0) files.push(await passes('premises', premiseRuns, ofPremises))
  return { suite, mutants, parts, files, modules }
}

/** Who gets the stand-ins: the suite, its mutants, and helper modules that people wrote. */
function subjectOf({ suite, modules }: Job): readonly StandInSubject[] {
  const { plan, testFile } = suite
  const { subject } = plan
  const from = subject.package ? subject.from : path.resolve(path.dirname(plan.specFile), subject.from)
  const functions = plan.standIns.map(({ exportName }) => exportName)
  const importers = [testFile, ...modules.keys(), ...plan.use.map(({ file }) => file)]
  return [{ from, nearFile: testFile, functions, importers }]
}

function faultsOf({ suite, files }: Job, { tests, faults }: VitestResult): readonly Diagnostic[] {
  return files
    .filter(({ name }) => !tests.some(({ file }) => file === name))
    .map(({ name: file, check }) => {
      const words = {
        impostors: 'check by impostors',
        mutants: 'check by spec mutants',
        parts: 'check of each assertion',
      }
      return checkFailed(suite, words[check], { faults, file })
    })
}

function judge(job: Job, { tests }: VitestResult, sound: ReadonlySet<string>): Nonsense {
  const { plan } = job.suite
  const of = (check: JobFile['check']) => {
    const names = new Set(job.files.filter((file) => file.check === check).map(({ name }) => name))
    return tests.filter(({ file }) => names.has(file))
  }
  const runs = impostorRunsOf(groupTests(of('impostors')))
  const parts = impostorRunsOf(groupTests(of('parts')))
  const found = [
    ...judgeSpecMutants(job.mutants, of('mutants')),
    ...judgeSpecParts(plan, job.parts, parts),
    ...judgeImpostors(plan, runs),
  ]
  return { found: found.filter(({ key }) => sound.has(key)), impostors: impostorEvidence(runs, sound) }
}
