import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { shown, type Found } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import type { VitestTest } from './vitest-test.ts'

const defaultMinAssumed = 0.1

/** A premise that is hardly ever met, and shares of `cover` that are not reached, leave a rule untested. */
export function judgePremises(plan: SuitePlan, tests: ReadonlyMap<string, VitestTest>): readonly Found[] {
  return plan.invariants.flatMap((invariant) => {
    const test = tests.get(keyOf(invariant))
    return test ? [...judgeAssumed(invariant, test), ...judgeCover(invariant, test)] : []
  })
}

function judgeAssumed(invariant: InvariantPlan, { records }: VitestTest): readonly Found[] {
  const runs = records.reduce((sum, record) => sum + record.runs, 0)
  const draws = runs + records.reduce((sum, record) => sum + record.discarded, 0)
  const least = invariant.minAssumed ?? defaultMinAssumed
  if (draws === 0 || runs / draws >= least) return []
  const premise = invariant.assuming ? `the premise ${shown(invariant.assuming.text)}` : 'what it needs'
  const share = `${runs} of ${draws} draws, and at least ${percent(least)} must`
  return [found(invariant, `${premise} was met by ${share}`)]
}

function judgeCover(invariant: InvariantPlan, { records }: VitestTest): readonly Found[] {
  const never = new Map<string, number>()
  for (const { cover } of records) {
    for (const { label, hits, runs, atLeast } of cover) {
      if (hits === 0 && runs > 0 && atLeast > 0) never.set(label, runs)
    }
  }
  return [...never].map(([label, runs]) =>
    found(invariant, `its cover "${label}" never came up in ${runs} runs`),
  )
}

const found = (invariant: InvariantPlan, reason: string): Found => ({
  key: keyOf(invariant),
  check: 'premises',
  weight: 'unearned',
  reason,
})

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
