import type { GivenPlan } from '../../../ir/given-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { planGiven } from '../plan-given.ts'

/** What `invariant-under` changes, as further values that are drawn or computed after all that is given. */
export const changedGivens = (context: PlanContext, invariant: InvariantSpec): readonly GivenPlan[] =>
  invariant.change.map(({ name, arbitrary }) =>
    planGiven(context, { name: { ...name, text: changedName(invariant, name.text) }, arbitrary }),
  )

/** `changedItems`, unless code of the invariant means something else by that. */
export function changedName({ given, setup, when, then, functions }: InvariantSpec, name: string): string {
  const texts = [setup, when, then, functions.result].map((code) => code?.text ?? '')
  const isTaken = (wanted: string) =>
    given.some((entry) => entry.name.text === wanted) || texts.some((text) => text.includes(wanted))
  let wanted = `changed${name.charAt(0).toUpperCase()}${name.slice(1)}`
  while (isTaken(wanted)) wanted += '_'
  return wanted
}
