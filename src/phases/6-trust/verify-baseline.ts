import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { elsewhere, elsewherePass, judgeSeeds, seedPasses } from './seeds.ts'
import { judgePremises } from './premises.ts'
import { passesFile } from './verify-files.ts'
import type { Found } from './verify-finding.ts'
import type { Verification } from './verify-request.ts'
import { groupTests, type TestsByGroup } from './verify-runs.ts'
import { noTestRan } from './verify-faults.ts'
import type { VerifySuite } from './verify-suite.ts'
import { judgeTests } from './verify-tests.ts'
import { openVitest } from './vitest-session.ts'
import type { VitestResult, VitestTest } from './vitest-test.ts'

/** The tests of one suite as they stand, and what the checks that need the real subject found. */
export interface Baseline {
  readonly tests: ReadonlyMap<string, VitestTest>
  readonly found: readonly Found[]
}

const named = (suite: VerifySuite, index: number, check: string) => `${index}-${suite.plan.name}-${check}`

/** Runs the tests of every suite as the project would, and again under other seeds, orders, zones, clocks and locales. */
export async function runBaselines({
  suites,
  request,
  wants,
  onProgress,
}: Verification): Promise<Outcome<readonly Baseline[], Diagnostic>> {
  const baseline = {
    label: 'baseline',
    env: {
      GEN_PROPS_PROFILE: request.profile,
      ...(request.seed === undefined ? {} : { GEN_PROPS_SEED: String(request.seed) }),
    },
  }
  const files = suites.flatMap((suite, index) => [
    passesFile(named(suite, index, 'tests'), [{ suite: suite.testFile, passes: [baseline] }]),
    passesFile(named(suite, index, 'seeds'), [{ suite: suite.testFile, passes: seedPasses }]),
    passesFile(named(suite, index, 'elsewhere'), [{ suite: suite.testFile, passes: [elsewherePass] }]),
  ])
  const onTest = ({ title }: { readonly title: string }) => onProgress?.({ step: 'tests', title })
  const opened = await openVitest({ root: request.root, signal: request.signal, files, onTest })
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics }
  const session = opened.value
  try {
    const names = (check: string) => suites.map((suite, index) => named(suite, index, check))
    const here = await session.run([...names('tests'), ...(wants('seeds') ? names('seeds') : [])])
    const there =
      wants('seeds') && !here.stalled ? await session.run(names('elsewhere'), elsewhere) : undefined
    return judgeAll({ suites, wants, here, there })
  } finally {
    await session.close()
  }
}

interface Ran extends Pick<Verification, 'suites' | 'wants'> {
  readonly here: VitestResult
  readonly there: VitestResult | undefined
}

function judgeAll({ suites, wants, here, there }: Ran): Outcome<readonly Baseline[], Diagnostic> {
  const groupsOf = (result: VitestResult | undefined, name: string) =>
    groupTests(result?.tests.filter(({ file }) => file === name) ?? [])
  const diagnostics: Diagnostic[] = []
  const value = suites.map((suite, index): Baseline => {
    const tests =
      groupsOf(here, named(suite, index, 'tests')).get('baseline') ?? new Map<string, VitestTest>()
    if (tests.size === 0) diagnostics.push(noTestRan(suite, here.faults, named(suite, index, 'tests')))
    const elsewhereGroups = groupsOf(there, named(suite, index, 'elsewhere'))
    const seeds: TestsByGroup = new Map([...groupsOf(here, named(suite, index, 'seeds')), ...elsewhereGroups])
    // A premise that starves a test also fails it; the premise is the plainer reason.
    const checked = [
      ...(wants('premises') ? judgePremises(suite.plan, tests) : []),
      ...judgeTests(suite.plan, tests),
      ...(wants('seeds') ? judgeSeeds(suite.plan, seeds) : []),
    ]
    return { tests, found: checked }
  })
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics }
}
