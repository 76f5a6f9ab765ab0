import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { GivenPlan } from '../../../ir/given-plan.ts'
import type { MachinePlan } from '../../../ir/machine-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import type { PlanContext } from '../context.ts'
import { planGiven } from '../plan-given.ts'
import { changedGivens } from './changed-givens.ts'

/** All that a test is given: by its machine, by itself, and what it changes that into. */
export function givenOf(context: PlanContext, invariant: InvariantSpec): readonly GivenPlan[] {
  const { machine, history, given } = invariant
  const started = context.machines.get((machine ?? history)?.text ?? '')
  const own = [...given.map((entry) => planGiven(context, entry)), ...changedGivens(context, invariant)]
  if (!started) return own
  if (!history) return [...started.given, ...own]
  const timed = lateAmong(own, started)
  reportExamples(context, invariant, timed)
  return [...started.given, ...timed]
}

/** Marks what uses the system or the model, or what does. */
function lateAmong(own: readonly GivenPlan[], { given }: MachinePlan): readonly GivenPlan[] {
  const computed = given.flatMap(({ name, value }) => (value.kind === 'computed' ? [name] : []))
  const late = new Set(['system', 'model', ...computed])
  return own.map((entry) => {
    const { name, value } = entry
    const uses = value.kind === 'drawn' ? usesOf(value.arbitrary) : new Set(value.expression.uses)
    if (![...late].some((other) => uses.has(other))) return entry
    late.add(name)
    return { ...entry, late: true }
  })
}

/** No example can give what is only known where a history has led. */
function reportExamples(
  { report }: PlanContext,
  { examples }: InvariantSpec,
  given: readonly GivenPlan[],
): void {
  const late = new Set(given.flatMap((entry) => (entry.late ? [entry.name] : [])))
  for (const { values, range } of examples) {
    const name = Object.keys(values).find((each) => late.has(each))
    if (name !== undefined) report(diagnostic('plan/late-example', range, { name }))
  }
}
