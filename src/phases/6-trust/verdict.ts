import type { InvariantEvidence, TestRun, TrustFinding, Verdict } from '../../ir/evidence.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import type { Found } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import type { VitestTest } from './vitest-test.ts'

/** All that is known of one invariant: its generated tests, one or one for each case, and what the checks found. */
export interface VerdictInput {
  readonly tests: readonly { readonly plan: InvariantPlan; readonly test: VitestTest | undefined }[]
  readonly found: readonly Found[]
  /** Names of the impostors that it killed. */
  readonly impostorsKilled: readonly string[]
}

/** The verdict on one invariant, with its reason in one line: the gravest finding, or what earned it. */
export function judgeInvariant({
  tests,
  found,
  impostorsKilled,
}: VerdictInput): InvariantEvidence | undefined {
  const first = tests[0]?.plan
  if (!first) return undefined
  const findings = tests.flatMap(({ plan }) =>
    found.filter(({ key }) => key === keyOf(plan)).map(withCase(plan)),
  )
  const unearned = findings.find(({ weight }) => weight === 'unearned')
  const worst = unearned ?? findings[0]
  const baseline = mergedRun(first.id, tests)
  const verdict: Verdict = worst ? worst.weight : 'earned'
  return {
    ...{ id: first.id, rule: first.rule, status: first.status, verdict, findings, baseline, impostorsKilled },
    reason: worst?.reason ?? earnedBy(baseline, impostorsKilled),
    kills: undefined,
    soleKills: undefined,
  }
}

const withCase =
  ({ caseName }: InvariantPlan) =>
  ({ key: _, ...finding }: Found): TrustFinding => ({
    ...finding,
    reason: caseName === undefined ? finding.reason : `case "${caseName}": ${finding.reason}`,
  })

function earnedBy({ runs }: TestRun, impostorsKilled: readonly string[]): string {
  const killed = impostorsKilled.length
  const kills = killed === 0 ? '' : `; killed ${killed} impostor${killed === 1 ? '' : 's'}`
  return `held in ${runs} runs${kills}`
}

const gravity: readonly TestRun['outcome'][] = ['fail', 'error', 'timeout', 'pass']

function mergedRun(invariant: string, tests: VerdictInput['tests']): TestRun {
  const ran = tests.map(({ test }) => test).filter((test) => test !== undefined)
  const outcome = gravity.find((one) => ran.some((test) => test.outcome === one)) ?? 'error'
  const sum = (count: (test: VitestTest) => number) => ran.reduce((total, test) => total + count(test), 0)
  return {
    ...{ invariant, outcome: ran.length < tests.length && outcome === 'pass' ? 'error' : outcome },
    failure: ran.find((test) => test.outcome === outcome && test.outcome !== 'pass')?.failure,
    runs: sum(({ records }) => records.reduce((total, { runs }) => total + runs, 0)),
    discarded: sum(({ records }) => records.reduce((total, { discarded }) => total + discarded, 0)),
    milliseconds: Math.round(sum(({ milliseconds }) => milliseconds)),
  }
}
