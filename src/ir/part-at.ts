import type { ArbitraryPlan } from './arbitrary-plan.ts'

/** What draws the field at a path of a plan; undefined where the plan does not show it. */
export function partAt(plan: ArbitraryPlan, path: readonly string[]): ArbitraryPlan | undefined {
  const [name, ...rest] = path
  if (name === undefined) return plan
  if (plan.kind === 'named') {
    const told = plan.overrides.find(({ field, names }) => field === name && names.length === 0)
    return told && partAt(told.arbitrary, rest)
  }
  if (plan.kind !== 'record') return undefined
  const field = plan.fields.find((each) => each.name === name && !each.bound)
  return field?.value.kind === 'drawn' ? partAt(field.value.arbitrary, rest) : undefined
}
