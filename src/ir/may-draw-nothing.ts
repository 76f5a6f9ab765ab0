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
  if (plan.kind === 'elementOf' || plan.kind === 'subsetOf') return mayLack(plan, state)
  if (plan.kind === 'oneof') return searchBranches(plan, state)
  if (plan.kind === 'named' && searchFactory(plan.functionName, state)) return true
  const inner = plan.kind === 'record' ? withFull(state, fullLists(plan)) : state
  return Object.values(part).some((each) => search(each, inner))
}

type Drawn = Extract<ArbitraryPlan, { kind: 'elementOf' | 'subsetOf' | 'shuffleOf' }>

/** Whether a list may hold fewer than are drawn from it. */
function mayLack(plan: Drawn, { full }: Search): boolean {
  const most = plan.kind === 'elementOf' ? 1 : leastOf(plan)
  if (most === 0) return false
  return most > 1 || !(full.has(plan.list.text) || /^\[\s*[^.\]\s]/.test(plan.list.text))
}

const leastOf = ({ minLength }: Drawn): number =>
  minLength?.kind === 'code' ? Infinity : Number(minLength?.value ?? 0)

/** Branches that have nothing are left out, so that there is nothing where none has anything. */
function searchBranches({ branches }: Extract<ArbitraryPlan, { kind: 'oneof' }>, state: Search): boolean {
  const drawn = branches.map(({ arbitrary }) => arbitrary)
  const others = drawn.filter(({ kind }) => kind !== 'elementOf' && kind !== 'subsetOf')
  return others.length === 0 ? drawn.every((one) => search(one, state)) : search(others, state)
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
