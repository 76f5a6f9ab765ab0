import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { BoundaryEvidence } from '../../ir/evidence.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { boundaryEvidence, judgeBoundaries } from './boundaries.ts'
import { elsewhere, elsewherePass, judgeSeeds, seedPasses } from './seeds.ts'
import { judgePremises } from './premises.ts'
import { passesFile } from './verify-files.ts'
import type { Found } from './verify-finding.ts'
import type { Verification } from './verify-request.ts'
import { groupTests, type TestsByGroup, type TestsByKey } from './verify-runs.ts'
import { leftOut, neverEnded, noTestRan } from './verify-faults.ts'
import { patienceFor } from './patience.ts'
import type { VerifySuite } from './verify-suite.ts'
import { judgeEnd, judgeTests } from './verify-tests.ts'
import { collectPlugin } from './vitest-collect.ts'
import { isCircling } from './vitest-circles.ts'
import { openVitest, testFileName, type VitestFile } from './vitest-session.ts'
import type { VitestResult, VitestTest } from './vitest-test.ts'
import { placeKey } from './vitest-worker/settled.ts'
import type { Pass } from './vitest-worker/passes.ts'

/** The tests of one suite as they stand, and what the checks that need the real subject found. */
export interface Baseline {
  readonly tests: TestsByKey
  readonly found: readonly Found[]
  readonly boundaries: readonly BoundaryEvidence[]
}

const named = (suite: VerifySuite, index: number, check: string) => `${index}-${suite.plan.name}-${check}`

export interface Baselines<Beside> {
  /** In the order of the suites; a diagnostic says why one could not be run. */
  readonly baselines: readonly (Baseline | Diagnostic)[]
  readonly beside: Beside
  /** What is said of the project beside its tests. */
  readonly notes: readonly Diagnostic[]
}

/**
 * Runs the tests of every suite as the project would, and again under other seeds, orders, zones and clocks. What
 * only needs to know how the tests ended runs `beside` the last pass, that of another locale; a suite of which no test
 * ran takes no part in it.
 */
export async function runBaselines<Beside>(
  verification: Verification,
  beside: (tests: readonly (TestsByKey | undefined)[]) => Promise<Beside>,
): Promise<Outcome<Baselines<Beside>, Diagnostic>> {
  const { suites, request, wants, onProgress } = verification
  const opened = await openVitest({
    ...{ root: request.root, signal: request.signal, files: filesOf(verification) },
    patience: patienceFor(suites.map(({ plan }) => plan)),
    plugins: [
      collectPlugin(
        suites.map(({ testFile }) => testFile),
        request.root,
      ),
    ],
    onTest: ({ title }) => onProgress?.({ step: 'tests', title }),
  })
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics }
  const session = opened.value
  const names = (check: string) => suites.map((suite, index) => named(suite, index, check))
  try {
    const here = await session.run([...names('tests'), ...(wants('seeds') ? names('seeds') : [])])
    const tests = suites.map((suite, index) => {
      const ran = baselineTests(here, named(suite, index, 'tests'))
      return here.stalled || ran.size === 0 ? undefined : ran
    })
    const [there, other] = await Promise.all([
      wants('seeds') && !here.stalled
        ? session.run(
            names('elsewhere').filter((_, index) => tests[index] !== undefined),
            elsewhere,
            suites.flatMap((suite, index) => hopelessElsewhere(here, suite, index)),
          )
        : undefined,
      beside(tests),
    ])
    const baselines = suites.map((suite, index) =>
      tests[index] === undefined
        ? faultOf({ suite, index, here })
        : judge({ suite, index, wants, here, there, root: request.root }),
    )
    const notes = suites.flatMap((suite) => leftOut(suite, session.leavesOut(suite.testFile), request.root))
    return { value: { baselines, beside: other, notes }, diagnostics: [] }
  } finally {
    await session.close()
  }
}

function filesOf({ suites, request }: Verification): readonly VitestFile[] {
  const seed = request.seed === undefined ? {} : { GEN_PROPS_SEED: String(request.seed) }
  const baseline: Pass = { label: 'baseline', env: { GEN_PROPS_PROFILE: request.profile, ...seed } }
  return suites.flatMap((suite, index) => {
    const file = (check: string, passes: readonly Pass[]) =>
      passesFile(named(suite, index, check), suite.testFile, passes)
    return [file('tests', [baseline]), file('seeds', seedPasses), file('elsewhere', [elsewherePass])]
  })
}

/** What ran in circles or took all of its time here does so in another locale. */
const hopelessElsewhere = (here: VitestResult, suite: VerifySuite, index: number): readonly string[] => {
  const own = [named(suite, index, 'tests'), named(suite, index, 'seeds')]
  return here.tests
    .filter(
      ({ file, outcome, failure }) => own.includes(file) && (outcome === 'timeout' || isCircling(failure)),
    )
    .map(({ groups, title }) =>
      placeKey({
        file: testFileName(named(suite, index, 'elsewhere')),
        groups: [elsewherePass.label, ...groups.slice(1)],
        title,
      }),
    )
}

const groupsOf = (result: VitestResult | undefined, name: string): TestsByGroup =>
  groupTests(result?.tests.filter(({ file }) => file === name) ?? [])

const baselineTests = (here: VitestResult, name: string): TestsByKey =>
  groupsOf(here, name).get('baseline') ?? new Map<string, VitestTest>()

const faultOf = ({ suite, index, here }: Pick<Ran, 'suite' | 'index' | 'here'>): Diagnostic =>
  here.stalled
    ? neverEnded(suite, 'tests', {
        result: here,
        files: [named(suite, index, 'tests'), named(suite, index, 'seeds')],
      })
    : noTestRan(suite, here.faults, named(suite, index, 'tests'))

interface Ran extends Pick<Verification, 'wants'> {
  readonly suite: VerifySuite
  readonly index: number
  readonly here: VitestResult
  readonly there: VitestResult | undefined
  readonly root: string
}

function judge({ suite, index, wants, here, there, root }: Ran): Baseline {
  const name = named(suite, index, 'tests')
  const tests = new Map(
    [...baselineTests(here, name)].map(([key, test]) => [key, replayable(test, { name, suite, root })]),
  )
  const elsewhereGroups = groupsOf(there, named(suite, index, 'elsewhere'))
  const seeds: TestsByGroup = new Map([...groupsOf(here, named(suite, index, 'seeds')), ...elsewhereGroups])
  // A premise that starves a test also fails it; the premise is the plainer reason.
  const found = [
    ...(wants('premises') ? judgePremises(suite.plan, tests) : []),
    ...(wants('premises') ? judgeBoundaries(suite.plan, [tests, ...seeds.values()]) : []),
    ...judgeTests(suite.plan, tests),
    ...judgeEnd(suite.plan, here.faults, name),
    ...(wants('seeds') ? judgeSeeds(suite.plan, seeds, tests) : []),
  ]
  return { tests, found, boundaries: boundaryEvidence(suite.plan, tests) }
}

/** A failure says where it was, how to replay it, and where its fixture is; it knows the file of ours that ran the suite, and a person has the suite's own. */
function replayable(
  test: VitestTest,
  { name, suite, root }: { readonly name: string; readonly suite: VerifySuite; readonly root: string },
): VitestTest {
  const shown = (file: string) => posix(path.relative(root, file))
  const { specFile } = suite.plan
  const told = test.failure?.replaceAll(
    `Spec    ${posix(path.relative(path.dirname(suite.testFile), specFile))}`,
    `Spec    ${shown(specFile)}`,
  )
  const own = shown(suite.testFile)
  const words = told?.split(/(\s+)/).map((word) => (word.endsWith(testFileName(name)) ? own : word))
  const at = test.place && `At      ${shown(test.place.file)}:${test.place.line}\n`
  return { ...test, failure: words?.join('').replace(/^(?=Replay {2})/m, at ?? '') }
}

const posix = (file: string) => file.split(path.sep).join('/')
