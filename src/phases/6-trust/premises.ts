import type { Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { shown, type Found } from './verify-finding.ts'
import { keyOf } from './test-key.ts'
import type { VitestTest } from './vitest-test.ts'

const defaultMinAssumed = 0.1

/** A premise that is hardly ever met, and shares of `cover` that are not reached, leave a rule untested. */
export function judgePremises(plan: SuitePlan, tests: ReadonlyMap<string, VitestTest>): readonly Found[] {
  return plan.invariants.flatMap((invariant) => {
    const test = tests.get(keyOf(invariant))
    return test
      ? [
          ...judgeAssumed(invariant, test),
          ...judgeCover(invariant, test),
          ...judgeBranches(invariant, test),
          ...judgeCommands(plan, invariant, test),
          ...judgeEdges(invariant, test),
        ]
      : []
  })
}

/** The least share of sequences in which a command has to be executed. */
const leastExecuted = 0.05

/** Commands of a machine that are hardly ever executed: told of one rule about it, and of each that is about such a one. */
function judgeCommands(
  { invariants }: SuitePlan,
  invariant: InvariantPlan,
  { records }: VitestTest,
): readonly Found[] {
  const { law } = invariant
  if (!('machine' in law)) return []
  const teller = invariants.find((one) => 'machine' in one.law && one.law.machine === law.machine)
  const sequences = records.reduce((sum, { runs }) => sum + runs, 0)
  const timesOf = (name: string) =>
    records
      .flatMap(({ commands = [] }) => commands)
      .reduce((sum, command) => sum + (command.name === name ? command.times : 0), 0)
  return law.machine.commands.flatMap(({ name, assuming, given }): readonly Found[] => {
    const isAbout = law.kind === 'after' && law.command === name
    const times = timesOf(name)
    if (sequences === 0 || times >= sequences * leastExecuted || !(isAbout || teller === invariant)) return []
    const cause = [
      ...(assuming ? ['loosen its `assuming`'] : []),
      ...(given.length > 0 ? ['let it draw from what is there'] : []),
    ]
    const mend = [...cause, 'give it more `weight`'].join(', or ')
    const reason = `the command ${shown(name)} was executed ${times} times in ${sequences} sequences: ${mend}`
    return [{ ...found(invariant, reason), weight: isAbout && times === 0 ? 'unearned' : 'suspect' }]
  })
}

/** Edges that are declared, and that no sequence went along. */
function judgeEdges(invariant: InvariantPlan, { records }: VitestTest): readonly Found[] {
  if (invariant.law.kind !== 'transitions') return []
  const hits = new Map<string, number>()
  const shares = records.flatMap(({ cover }) => cover)
  for (const share of shares) hits.set(share.label, (hits.get(share.label) ?? 0) + share.hits)
  const never = [...hits].filter(([, count]) => count === 0).map(([label]) => label)
  const runs = records.reduce((sum, record) => sum + record.runs, 0)
  if (runs === 0) return []
  return never.map((label): Found => {
    const reason = `the transition ${shown(label)} never happened in ${runs} sequences: is there a command for it, or is it none?`
    return { ...found(invariant, reason), weight: 'suspect' }
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

/** Fewer runs say nothing of an `if` that is seldom true. */
const fewRuns = 50

/** An `if` of `then` that was never true: what stands under it was never asserted. */
function judgeBranches(invariant: InvariantPlan, { records }: VitestTest): readonly Found[] {
  const runs = records.reduce((sum, record) => sum + record.runs, 0)
  if (runs < fewRuns) return []
  const counted = records.flatMap(({ cover }) => cover)
  const isNeverMet = (condition: string) => {
    const own = counted.filter(({ label }) => label === `if (${condition})`)
    return own.length > 0 && own.every(({ hits }) => hits === 0)
  }
  const never = [...new Set(conditionsIn(invariant.then))].filter(isNeverMet)
  return never.map((condition): Found => {
    const reason = `${shown(condition)} was never true in ${runs} runs, and nothing under it was asserted: let values be drawn for which it is`
    return { ...found(invariant, reason), weight: 'suspect' }
  })
}

/** The conditions of `if`s that something is asserted under; a mere `false` says that it is never got to. */
const conditionsIn = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((statement) => {
    if (statement.kind === 'for') return conditionsIn(statement.body)
    if (statement.kind !== 'if') return []
    const { condition, then, otherwise } = statement
    const isDenied = then.every((one) => one.kind === 'expression' && one.expression.text === 'false')
    return [...(isDenied ? [] : [condition.text]), ...conditionsIn(then), ...conditionsIn(otherwise)]
  })

const found = (invariant: InvariantPlan, reason: string): Found => ({
  key: keyOf(invariant),
  check: 'premises',
  weight: 'unearned',
  reason,
})

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
