import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import { partsIn, type PlanPart as Part } from '../../ir/parts-in.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import { usualCount } from './usual-count.ts'

/**
 * What a list that would hold more than `parts` on the mean, a text or a number being one, holds at most beyond what it
 * must; each is for functions whose values are still enormous by the one before.
 */
const limits = [
  { parts: 2000, few: 3 },
  { parts: 500, few: 3 },
  { parts: 500, few: 1 },
  { parts: 100, few: 1 },
] as const satisfies readonly Limit[]
interface Limit {
  readonly parts: number
  readonly few: number
}
/** So much a value of a function may be on the mean. */
const mostInValue = 10_000
const most = 1e9

type Limits = ReadonlyMap<string, Limit>

/**
 * Functions whose values do not become enormous: lists of large things hold a few where nothing says how many. Lists of
 * lists of objects with lists would have a million parts otherwise. Lists in fields that `conditions` speak of stay as
 * they are: values might be waited for that have more elements.
 */
export function withShortLists(
  functions: readonly FactoryPlan[],
  conditions: readonly string[] = [],
): readonly FactoryPlan[] {
  const kept = listsSpokenOf(functions, conditions)
  const [loose, ...stricter] = limits
  let own: Limits = new Map(functions.map(({ functionName }) => [functionName, loose]))
  for (const limit of stricter) {
    const shortened = shorteningOf(functions, own, kept)
    const large = functions.filter(({ functionName }) => shortened.costOf(functionName) > mostInValue)
    if (large.length === 0) break
    const reached = reachedFrom(large, functions)
    own = new Map([...own].map(([name, before]) => [name, reached.has(name) ? limit : before]))
  }
  const { planOf } = shorteningOf(functions, own, kept)
  return functions.map((factory) => ({ ...factory, arbitrary: planOf(factory.functionName) }))
}

/** How many parts a value of each function has on the mean, about. */
export function partsOfFunctions(functions: readonly FactoryPlan[]): (functionName: string) => number {
  return shorteningOf(functions, new Map(), new WeakSet()).costOf
}

/** How many parts a value of each plan has on the mean, about, where it calls these functions. */
export function partsOfPlans(functions: readonly FactoryPlan[]): (plan: unknown) => number {
  const look = shortener({ parts: Infinity, few: 0 }, new WeakSet(), partsOfFunctions(functions))
  return (plan) => look(plan).cost
}

interface Shortened {
  readonly part: unknown
  readonly cost: number
}

interface Shortening {
  readonly planOf: (functionName: string) => ArbitraryPlan
  readonly costOf: (functionName: string) => number
}

function shorteningOf(functions: readonly FactoryPlan[], own: Limits, kept: WeakSet<object>): Shortening {
  const byName = new Map(functions.map((factory) => [factory.functionName, factory]))
  const known = new Map<string, Shortened>()
  const shortenedOf = (name: string): Shortened => {
    const before = known.get(name)
    if (before) return before
    const factory = byName.get(name)
    // What leads back here is bounded elsewhere.
    known.set(name, { part: factory?.arbitrary, cost: 1 })
    const look = shortener(own.get(name) ?? limits[0], kept, (called) => shortenedOf(called).cost)
    const found = look(factory?.arbitrary)
    known.set(name, found)
    return found
  }
  return {
    planOf: (name) => shortenedOf(name).part as ArbitraryPlan,
    costOf: (name) => shortenedOf(name).cost,
  }
}

/** Shortens what is too much, from the inside outwards; the same part stays the same wherever it stands. */
function shortener(limit: Limit, kept: WeakSet<object>, costOfCall: (functionName: string) => number) {
  const known = new WeakMap<object, Shortened>()
  const look = (part: unknown): Shortened => {
    if (typeof part !== 'object' || part === null) return { part, cost: 0 }
    const before = known.get(part)
    if (before) return before
    const found = Array.isArray(part) ? lookAtList(part) : lookInto(part as Part)
    known.set(part, found)
    return found
  }
  const lookAtList = (list: readonly unknown[]): Shortened => {
    const all = list.map(look)
    const isSame = all.every(({ part }, index) => part === list[index])
    return { part: isSame ? list : all.map(({ part }) => part), cost: sumOf(all) }
  }
  const lookInto = (part: Part): Shortened => {
    const entries = Object.entries(part).map(([key, value]) => [key, look(value)] as const)
    const isSame = entries.every(([key, each]) => each.part === part[key])
    const plan = isSame ? part : Object.fromEntries(entries.map(([key, each]) => [key, each.part]))
    const inside = sumOf(entries.map(([, each]) => each))
    const isKept = kept.has(part)
    return shortened(plan, { inside, limit, isKept, costOfCall })
  }
  return look
}

interface Costs {
  readonly inside: number
  readonly limit: Limit
  readonly isKept: boolean
  readonly costOfCall: (functionName: string) => number
}

function shortened(part: Part, costs: Costs): Shortened {
  const { inside, limit, isKept, costOfCall } = costs
  const cost = Math.min(most, costOf(part, inside, costOfCall))
  const shorten = shortenings[sortOf(part)]
  if (!shorten || isKept || cost <= limit.parts) return { part, cost }
  const short = shorten(part, limit.few)
  return short === part ? { part, cost } : { part: short, cost: Math.min(most, inside * (limit.few / 2)) }
}

/** How much there is to draw for one value, on the mean. */
function costOf(part: Part, inside: number, costOfCall: (functionName: string) => number): number {
  const { kind } = part
  if (sortOf(part) === 'rest') return 1 + usualCount * inside
  if (typeof kind !== 'string' || kind === 'data' || kind === 'code' || kind === 'drawn') return inside
  if (kind === 'named' && typeof part.functionName === 'string') return inside + costOfCall(part.functionName)
  if (kind === 'preset') return anything.has(part.name) ? 12 : 1
  if (part.whenCalled === true) return 1
  if (kind in shortenings || kind === 'recursive') return 1 + usualCount * inside
  if (kind === 'oneof') return 1 + inside / Math.max(1, (part.branches as readonly unknown[]).length)
  return 1 + inside
}

const anything: ReadonlySet<unknown> = new Set(['json', 'anything', 'object'])

const sumOf = (all: readonly Shortened[]) => all.reduce((sum, { cost }) => sum + cost, 0)

/** Each with an upper limit where it has none: what the spec or a schema says of sizes is left as it is. */
const shortenings: Readonly<Record<string, (part: Part, few: number) => Part>> = {
  array: withMaxLength,
  map: withMaxLength,
  dictionary: withMaxSize,
  rest: withMaxSize,
}

/** `rest`: the open end of a tuple. */
const sortOf = ({ kind, rest }: Part): string => (rest === true ? 'rest' : String(kind))

function withMaxSize(part: Part, few: number): Part {
  const { min = 0, max } = (part.size ?? {}) as { readonly min?: number; readonly max?: number }
  return max === undefined ? { ...part, size: { min, max: min + few } } : part
}

function withMaxLength(part: Part, few: number): Part {
  const least = part.minLength as { readonly kind: string; readonly value?: unknown } | undefined
  if (part.maxLength !== undefined || (least !== undefined && least.kind !== 'data')) return part
  return { ...part, maxLength: { kind: 'data', value: Number(least?.value ?? 0) + few } }
}

/** The lists of fields whose names stand in a condition. */
function listsSpokenOf(functions: readonly FactoryPlan[], conditions: readonly string[]): WeakSet<object> {
  const words = new Set(
    conditions.flatMap((text) => text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []),
  )
  const lists = new WeakSet()
  const fields = partsIn(functions.map(({ arbitrary }) => arbitrary))
  for (const { name, value } of fields) {
    const drawn = (value as { readonly arbitrary?: object } | undefined)?.arbitrary
    if (drawn && words.has(String(name))) lists.add(drawn)
  }
  return lists
}

/** What values of functions are waited for to be. */
export const conditionsOf = (functions: readonly FactoryPlan[]): readonly string[] =>
  partsIn(functions.map(({ arbitrary }) => arbitrary)).flatMap(({ kind, condition }) =>
    kind === 'filtered' ? [(condition as { readonly text: string }).text] : [],
  )

function reachedFrom(large: readonly FactoryPlan[], functions: readonly FactoryPlan[]): ReadonlySet<string> {
  const byName = new Map(functions.map((factory) => [factory.functionName, factory.arbitrary]))
  const reached = new Set(large.map(({ functionName }) => functionName))
  for (const name of reached)
    for (const { functionName } of partsIn(byName.get(name)))
      if (typeof functionName === 'string') reached.add(functionName)
  return reached
}
