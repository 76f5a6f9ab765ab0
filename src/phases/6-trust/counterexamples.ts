import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { passesFile } from './verify-files.ts'
import { neverEnded, noTestRan } from './verify-faults.ts'
import { patienceFor } from './patience.ts'
import { groupTests, type TestsByKey } from './verify-runs.ts'
import type { VerifySuite } from './verify-suite.ts'
import { collectPlugin } from './vitest-collect.ts'
import { openVitest } from './vitest-session.ts'
import type { VitestTest } from './vitest-test.ts'

export interface CounterexampleRequest {
  /** Absolute path of the project. */
  readonly root: string
  readonly suite: VerifySuite
  readonly profile: 'default' | 'ci' | 'thorough'
  /** Undefined: a random one. */
  readonly seed: number | undefined
  readonly signal: AbortSignal | undefined
}

/** What became of one generated test. */
export interface TriedTest {
  readonly outcome: VitestTest['outcome']
  readonly failure: string | undefined
  /** The counterexample as an item of `examples`; undefined when there is none, or it cannot be written down. */
  readonly example: string | undefined
  /** What of it cannot be written down: where it is, and what. */
  readonly unwritten?: string | undefined
}

/** The tests of a suite by their keys. */
export type TriedTests = ReadonlyMap<string, TriedTest>

const group = 'once'
const file = 'adopt'

/** Runs the generated tests of a suite once, by the project's own vitest; the tests by their keys. */
export async function tryTests(request: CounterexampleRequest): Promise<Outcome<TriedTests, Diagnostic>> {
  const { root, suite, signal } = request
  const opened = await openVitest({
    ...{ root, signal, files: [passesFile(file, suite.testFile, [passOf(request)])] },
    patience: patienceFor([suite.plan]),
    plugins: [collectPlugin([suite.testFile], root)],
  })
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics }
  try {
    const ran = await opened.value.run([file])
    const tests = groupTests(ran.tests).get(group)
    if (ran.stalled)
      return { value: undefined, diagnostics: [neverEnded(suite, 'tests', { result: ran, files: [file] })] }
    if (!tests) return { value: undefined, diagnostics: [noTestRan(suite, ran.faults, file)] }
    return { value: triedTests(tests), diagnostics: [] }
  } finally {
    await opened.value.close()
  }
}

const passOf = ({ profile, seed }: CounterexampleRequest) => ({
  label: group,
  env: { GEN_PROPS_PROFILE: profile, ...(seed === undefined ? {} : { GEN_PROPS_SEED: String(seed) }) },
})

/** What became of tests that have run. */
export const triedTests = (tests: TestsByKey): TriedTests =>
  new Map(
    [...tests].map(([key, { outcome, failure, records }]) => {
      const { example, unwritten } = records.find(({ failed }) => failed) ?? {}
      return [key, { outcome, failure, example, unwritten }]
    }),
  )
