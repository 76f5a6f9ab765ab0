import type { NamedPlan } from '../../../ir/arbitrary-plan.ts'
import type { GivenPlan } from '../../../ir/given-plan.ts'
import type { FactoryPlan } from '../../../ir/plan.ts'
import { usesOf } from '../../../ir/uses-of.ts'

/** The names that decide which values may be drawn; values that are only drawn more often decide nothing. */
export function dependsOn(
  given: readonly GivenPlan[],
  factories: readonly FactoryPlan[],
): ReadonlySet<string> {
  return usesOf(
    withoutOften(
      given.map(({ value }) => value),
      { factories, seen: new Set() },
    ) as never,
  )
}

interface Search {
  readonly factories: readonly FactoryPlan[]
  readonly seen: ReadonlySet<string>
}

/** The plan without boundaries, and without what calls of functions hand over for boundaries alone. */
function withoutOften(part: unknown, search: Search): unknown {
  if (Array.isArray(part)) return part.map((each) => withoutOften(each, search))
  if (typeof part !== 'object' || part === null) return part
  const kept = 'kind' in part && part.kind === 'named' ? withoutIdle(part as NamedPlan, search) : part
  const entries = Object.entries(kept).filter(([key]) => key !== 'boundary')
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutOften(value, search)]))
}

function withoutIdle(plan: NamedPlan, search: Search): NamedPlan {
  const factory = search.factories.find(({ functionName }) => functionName === plan.functionName)
  if (!factory || search.seen.has(plan.functionName)) return plan
  const inside = { ...search, seen: new Set([...search.seen, plan.functionName]) }
  const used = usesOf(withoutOften(factory.arbitrary, inside) as never)
  return { ...plan, with: plan.with.filter(({ name }) => used.has(name)) }
}
