import path from 'node:path'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { standInsReached, standInsTried } from './verify-reach.ts'
import { callersOf } from './callers-of.ts'
import { keyOf } from './test-key.ts'
import type { ImpostorTarget } from './vitest-worker/impostors.ts'
import type { Pass } from './vitest-worker/passes.ts'
import { specMutantsOf, specPartsOf, type SpecMutant } from './spec-mutants.ts'
import { impostorsFile, passesFile } from './verify-files.ts'
import type { Overlay } from './verify-overlay.ts'
import type { Verification } from './verify-request.ts'
import { expressionsOf } from './verify-uses.ts'
import type { VerifySuite } from './verify-suite.ts'
import type { VitestFile } from './vitest-session.ts'
import type { StandInSubject } from './vitest-stand-ins.ts'

/** One suite's share of the run with nonsense: what is run, on which modules. */
export interface NonsenseJob {
  readonly suite: VerifySuite
  readonly mutants: readonly SpecMutant[]
  readonly parts: readonly SpecMutant[]
  readonly files: readonly NonsenseFile[]
  /** Texts that are loaded as if they stood beside the suite's test file. */
  readonly modules: ReadonlyMap<string, string>
  /** Absolute paths of the generated test files among them, that on disk too. */
  readonly tests: readonly string[]
  readonly subject: StandInSubject
  readonly overlay: Overlay
}

export interface NonsenseFile extends VitestFile {
  readonly check: 'impostors' | 'mutants' | 'parts'
}

interface Setting {
  /** Tells suites apart. */
  readonly index: number
  readonly wants: Verification['wants']
  /** Keys of the tests that pass on the subject as it is. */
  readonly sound: ReadonlySet<string>
}

// Pinned, without shrinking: what matters is whether anything fails, not on how small an input.
const env = (runs: number) => ({
  ...{ GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_SEED: '1', GEN_PROPS_RUNS: String(runs) },
})
const impostorRuns = 50
const mutantRuns = 300
const mutantsPass: Pass = { label: 'mutants', env: env(mutantRuns), stackless: true }

/** Prepares the mutants and impostors of one suite. */
export async function nonsenseJob(
  suite: VerifySuite,
  { index, wants, sound }: Setting,
): Promise<NonsenseJob> {
  const { plan, testFile } = suite
  const place = (name: string) => path.join(path.dirname(testFile), `gen-props-${index}-${name}.ts`)
  const isSound = ({ key }: SpecMutant) => sound.has(key)
  const mutants = wants('spec-mutants') ? specMutantsOf(plan).filter(isSound) : []
  const soundPlans = plan.invariants.filter((invariant) => sound.has(keyOf(invariant)))
  const targets = wants('impostors') ? targetsOf('impostors', plan, soundPlans) : []
  const parts = wants('spec-mutants') && targets.length > 0 ? specPartsOf(plan).filter(isSound) : []
  const printed = await printMutants(suite, place, {
    mutants,
    parts,
  })
  const modules = new Map(printed.modules)
  if (suite.standIns !== undefined) modules.set(place('stand-ins'), suite.standIns)
  const prefix = `${index}-${plan.name}`
  const impostorsOn = (
    check: 'impostors' | 'parts',
    tests: string | undefined,
    aimed: readonly ImpostorTarget[],
  ): readonly NonsenseFile[] => {
    if (tests === undefined || aimed.length === 0) return []
    const standIns = suite.standIns === undefined ? undefined : place('stand-ins')
    const setting = {
      suite: tests,
      standIns,
      targets: aimed,
      env: env(impostorRuns),
      untilKilled: check === 'parts',
    }
    return [{ check, ...impostorsFile({ name: `${prefix}-${check}`, ...setting }) }]
  }
  const mutated = printed.files.get('mutants')
  const partTargets = targetsOf(
    'parts',
    plan,
    parts.map(({ invariant }) => invariant),
  )
  const files: readonly NonsenseFile[] = [
    ...impostorsOn('impostors', testFile, targets),
    ...impostorsOn('parts', printed.files.get('parts'), partTargets),
    ...(mutated === undefined
      ? []
      : [{ check: 'mutants' as const, ...passesFile(`${prefix}-mutants`, mutated, [mutantsPass]) }]),
  ]
  const ours = [...modules.keys()]
  const support = supportOf(suite.support, place, ours)
  for (const [file, text] of support.modules) modules.set(file, text)
  const tests = [testFile, ...printed.files.values()]
  return {
    suite,
    mutants,
    parts,
    files,
    modules,
    tests,
    subject: subjectOf(suite, ours),
    overlay: support.overlay,
  }
}

/** The share of a suite that takes no part. */
export const emptyJob = async (suite: VerifySuite): Promise<NonsenseJob> => ({
  ...{ suite, mutants: [], parts: [], files: [], modules: new Map(), tests: [] },
  subject: { ...subjectOf(suite, []), standIns: [] },
  overlay: { importers: [], instead: new Map() },
})

/** The functions to replace, each with the tests that have to do with it. */
function targetsOf(
  check: 'impostors' | 'parts',
  plan: SuitePlan,
  invariants: readonly InvariantPlan[],
): readonly ImpostorTarget[] {
  // Whether a field is noticed is asked of the spec, not of each assertion.
  const tried = check === 'impostors' ? standInsTried(plan) : new Set<string>()
  const reached = invariants.map((invariant) => ({
    key: keyOf(invariant),
    names: standInsReached(plan, invariant),
  }))
  // A rule about failures or times alone is failed by nothing else.
  const keysOf = (looks: (invariant: InvariantPlan) => boolean) =>
    new Set(invariants.filter(looks).map((invariant) => keyOf(invariant)))
  const failing = keysOf(looksAtFailures)
  const timed = keysOf(({ around }) => around === 'clock')
  const targets = plan.standIns.map(({ exportName, on, async, returnableArguments }) => ({
    ...{ exportName, async, returnableArguments, constructs: on === 'constructor' },
    onInstances: on === 'instance',
    carried: plan.fixtures.length > 0,
    // To know whether a field is steady the subject is asked twice, which a thing with a state would remember.
    fields: (on === 'itself' || on === 'own') && tried.has(exportName),
    tests: reached.filter(({ names }) => names.has(exportName)).map(({ key }) => key),
  }))
  return targets
    .filter(({ tests }) => tests.length > 0)
    .map((target) => ({
      ...target,
      failing: target.tests.filter((key) => failing.has(key)),
      timed: target.async ? target.tests.filter((key) => timed.has(key)) : [],
    }))
}

const looksAtFailures = ({ when, then }: InvariantPlan) =>
  [...expressionsOf(when), ...expressionsOf(then)].some(({ text, uses }) =>
    uses.some((name) => name === 'outcome' || name === 'settle' || /outcome/i.test(text)),
  )

interface Printed extends Pick<NonsenseJob, 'modules'> {
  /** By kind, the test file of the mutants of that kind; kinds without any are left out. */
  readonly files: ReadonlyMap<string, string>
}

/** Prints each kind of mutants as a test file of its own. */
async function printMutants(
  { plan, emit }: VerifySuite,
  place: (name: string) => string,
  kinds: Readonly<Record<'mutants' | 'parts', readonly SpecMutant[]>>,
): Promise<Printed> {
  const planWith = (chosen: readonly SpecMutant[]): SuitePlan => ({
    ...plan,
    invariants: chosen.map(({ invariant }) => invariant),
  })
  const modules = new Map<string, string>()
  const files = new Map<string, string>()
  for (const [kind, chosen] of Object.entries(kinds)) {
    if (chosen.length === 0) continue
    files.set(kind, place(kind))
    modules.set(place(kind), await emit(planWith(chosen)))
  }
  return { files, modules }
}

/** The support files beside the suite's own, and who gets them. */
function supportOf(
  support: VerifySuite['support'],
  place: (name: string) => string,
  importers: readonly string[],
) {
  const files = (support ?? []).map((file, index) => ({ ...file, module: place(`support-${index}`) }))
  return {
    modules: files.map(({ module, text }): [string, string] => [module, text]),
    overlay: { importers, instead: new Map(files.map(({ path: file, module }) => [file, module])) },
  }
}

/** Who gets the stand-ins: the suite, its mutants, and who else calls the subject; factories do not, for inputs must stay what they are. */
function subjectOf({ plan, testFile }: VerifySuite, modules: readonly string[]): StandInSubject {
  const from = importable(plan.subject, plan.specFile)
  const importers = [testFile, ...modules, ...callersOf(plan)]
  return { from, nearFile: testFile, standIns: plan.standIns, importers }
}

/** What is written as a path is found from the spec; a path alias is the file that it means. */
function importable({ from, file, package: isPackage }: SuitePlan['subject'], specFile: string): string {
  if (isPackage) return from
  return /^\.{0,2}\//.test(from) || path.isAbsolute(from) ? path.resolve(path.dirname(specFile), from) : file
}
