import type { ArbitraryPlan, RecordPlan } from './arbitrary-plan.ts'
import type { FactoryPlan } from './plan.ts'

/** Whether an arbitrary draws from a list that may turn out to be empty, itself or through a factory. */
export function mayDrawNothing(plan: ArbitraryPlan, factories: readonly FactoryPlan[]): boolean {
  return search(plan, { factories, full: new Set(), seen: new Set(), parts: new WeakSet() })
}

interface Search {
  readonly factories: readonly FactoryPlan[]
  /** Names of lists that have at least one element. */
  readonly full: ReadonlySet<string>
  /** Functions that were looked into, each with the lists that were full: nothing was found in them. */
  readonly seen: Set<string>
  /** Parts that were looked into while the same lists were full. */
  readonly parts: WeakSet<object>
}

function search(part: unknown, state: Search): boolean {
  if (typeof part !== 'object' || part === null || state.parts.has(part)) return false
  state.parts.add(part)
  if (Array.isArray(part)) return part.some((each) => search(each, state))
  const plan = part as ArbitraryPlan
  if (plan.kind === 'elementOf')
    return !state.full.has(plan.list.text) && !/^\[\s*[^.\]\s]/.test(plan.list.text)
  if (plan.kind === 'oneof')
    return search(
      plan.branches.filter(({ arbitrary }) => arbitrary.kind !== 'elementOf'),
      state,
    )
  if (plan.kind === 'named' && searchFactory(plan.functionName, state)) return true
  const inner = plan.kind === 'record' ? withFull(state, fullLists(plan)) : state
  return Object.values(part).some((each) => search(each, inner))
}

function searchFactory(functionName: string, state: Search): boolean {
  const key = [functionName, ...[...state.full].sort()].join(' ')
  if (state.seen.has(key)) return false
  state.seen.add(key)
  const factory = state.factories.find((each) => each.functionName === functionName)
  return factory !== undefined && search(factory.arbitrary, state)
}

const withFull = (state: Search, lists: readonly string[]): Search =>
  lists.length === 0 ? state : { ...state, full: new Set([...state.full, ...lists]), parts: new WeakSet() }

const fullLists = ({ fields }: RecordPlan): readonly string[] =>
  fields.flatMap(({ name, value }) => {
    if (value.kind !== 'drawn' || value.arbitrary.kind !== 'array') return []
    const { minLength } = value.arbitrary
    return minLength?.kind === 'data' && Number(minLength.value) > 0 ? [name] : []
  })
