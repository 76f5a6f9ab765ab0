import type { ArbitraryPlan, TiePlan } from '../../ir/arbitrary-plan.ts'
import { mapParts } from '../../ir/map-parts.ts'
import { usualCount } from './usual-count.ts'

/** How soon values of a recursive type end. */
interface Ends {
  /** fast-check's: how soon they end the deeper they are. */
  readonly depthSize: number | undefined
  /** What that comes to. */
  readonly bias: number
  /** How often they end at any depth, to one that leads on. */
  readonly weight: number
}

/** From the usual to the soonest. */
const sizes: readonly Ends[] = [
  { depthSize: undefined, bias: 0.5, weight: 1 },
  { depthSize: 0.5, bias: 2, weight: 1 },
  { depthSize: 0.2, bias: 5, weight: 1 },
  { depthSize: 0.1, bias: 10, weight: 1 },
  { depthSize: 0.05, bias: 20, weight: 1 },
  { depthSize: 0.02, bias: 50, weight: 1 },
  { depthSize: 0.01, bias: 100, weight: 1 },
  { depthSize: 0.01, bias: 100, weight: 3 },
  { depthSize: 0.01, bias: 100, weight: 9 },
  { depthSize: 0.01, bias: 100, weight: 29 },
]

/** So many values of its group a recursive value holds on the mean, all depths together, and so many parts in all. */
const most = 200
const mostParts = 2000
/** Values that lead to themselves more seldom at any depth are worth that where they are so many times less. */
const muchLess = 5

/**
 * Ties whose values do not become enormous: the more of themselves they hold, and the more there is to each, the sooner
 * they end. A type with ten lists of itself would hold ten thousand otherwise. What may occur at some depth still may
 * there, only more seldom.
 */
export function boundedByBreadth(ties: readonly TiePlan[], partsOfCall: PartsOfCall): readonly TiePlan[] {
  const measured = measures(ties, partsOfCall)
  const all = sizes.map((ends) => ({ ends, ...measured(ends) }))
  const even = all.filter(({ ends }) => ends.weight === 1)
  const seldom = all.at(-1)
  const evenly = even.at(-1)
  if (!seldom || !evenly) return ties
  // Of what is large before it leads to itself, ending at once would make little less.
  const isLessBySeldom = evenly.parts > muchLess * seldom.parts
  const soonest = isLessBySeldom ? seldom : evenly
  const mostHere = Math.max(mostParts, 1.25 * soonest.parts)
  const found =
    (isLessBySeldom ? all : even).find(({ values, parts }) => values <= most && parts <= mostHere) ?? soonest
  const { depthSize } = found.ends
  return depthSize === undefined
    ? ties
    : ties.map((tie) => ({ ...tie, arbitrary: endingSooner(tie.arbitrary, found.ends) }))
}

interface Held {
  readonly values: number
  readonly parts: number
}

/** How many values of their group, and how many parts, the fullest of the ties holds. */
function measures(ties: readonly TiePlan[], partsOfCall: PartsOfCall): (ends: Ends) => Held {
  const names = ties.map(({ name }) => name)
  const byWeight = new Map<number, ReadonlyMap<string, Counts>>()
  const countsAt = (weight: number) => {
    const found =
      byWeight.get(weight) ??
      new Map(ties.map(({ name, arbitrary }) => [name, countsOf(arbitrary, { partsOfCall, weight })]))
    byWeight.set(weight, found)
    return found
  }
  return ({ bias, weight }: Ends) => {
    const counts = countsAt(weight)
    const parts = new Map(names.map((name) => [name, counts.get(name)?.get(own) ?? 0]))
    const each = new Map(names.map((name) => [name, 1]))
    return { values: heldAll(counts, each, bias), parts: heldAll(counts, parts, bias) }
  }
}

/** How many parts a value of a function of the factories file has, about. */
export type PartsOfCall = (functionName: string) => number

/**
 * How often a value leads to each tie, and, under `own`, of how many parts it is but for those; marked where it may end
 * instead: there the depth grows.
 */
type Counts = ReadonlyMap<string, number>
const own = ''
const ending = (name: string) => (name === own || name.startsWith(mark) ? name : mark + name)
const mark = '?'

/** Deeper values are too few to count. */
const deepest = 3

/**
 * How much the fullest of the ties holds on the mean, where each counts as much as `once` says: at each depth the bias is
 * felt once more.
 */
function heldAll(counts: ReadonlyMap<string, Counts>, once: Counts, bias: number): number {
  const names = [...counts.keys()]
  // What leads on without an end does so by fewer ties than there are.
  let deeper: Counts = new Map()
  for (let depth = deepest; depth >= 0; depth -= 1) {
    const share = 1 / (1 + bias) ** depth
    const mayEnd = new Map(names.map((name) => [mark + name, share * (deeper.get(name) ?? 0)]))
    const atOnce = new Map(
      names.map((name) => [name, (once.get(name) ?? 0) + total(counts.get(name) ?? new Map(), mayEnd)]),
    )
    let held: Counts = atOnce
    for (let step = 1; step < names.length; step += 1)
      held = new Map(
        names.map((name) => [name, (atOnce.get(name) ?? 0) + total(counts.get(name) ?? new Map(), held)]),
      )
    deeper = held
  }
  return Math.max(...names.map((name) => deeper.get(name) ?? 0))
}

const total = (counts: Counts, held: Counts) =>
  [...counts].reduce((sum, [name, count]) => sum + count * (held.get(name) ?? 0), 0)

interface Weighing {
  readonly partsOfCall: PartsOfCall
  readonly weight: number
}

/** On the mean. */
function countsOf(plan: ArbitraryPlan, { partsOfCall, weight }: Weighing): Counts {
  const known = new WeakMap<object, Counts>()
  const look = (part: unknown): Counts => {
    if (typeof part !== 'object' || part === null) return nothing
    const before = known.get(part)
    if (before) return before
    const counts =
      'kind' in part && part.kind === 'tie' && 'name' in part ? oneOf(String(part.name)) : within(part)
    known.set(part, counts)
    return counts
  }
  const within = (part: object): Counts => {
    const share = shareOf(part, weight)
    const sum = new Map([[own, ownParts(part, partsOfCall)]])
    const named = 'kind' in part && part.kind === 'bounded' ? ending : (name: string) => name
    for (const inner of share === 0 ? [] : Object.values(part))
      for (const [name, count] of look(inner))
        sum.set(named(name), (sum.get(named(name)) ?? 0) + share * count)
    return sum
  }
  return look(plan)
}

const nothing: Counts = new Map()
const oneOf = (name: string): Counts => new Map([[name, 1]])

/** Ways to draw something else are no parts themselves. */
const ways: ReadonlySet<unknown> = new Set([
  'bounded',
  'oneof',
  'drawn',
  'computed',
  'data',
  'code',
  'asserted',
])

function ownParts(part: object, partsOfCall: PartsOfCall): number {
  if (!('kind' in part) || ways.has(part.kind)) return 0
  return 'functionName' in part && part.kind === 'named' ? partsOfCall(String(part.functionName)) : 1
}

const shares: ReadonlyMap<unknown, number> = new Map([
  ...['array', 'dictionary', 'set', 'map', 'function'].map((kind) => [kind, usualCount] as const),
  ...['data', 'code'].map((kind) => [kind, 0] as const),
])

function shareOf(part: object, weight: number): number {
  if ('rest' in part && part.rest === true) return usualCount
  if ('whenCalled' in part && part.whenCalled === true) return 0
  if ('optional' in part && part.optional === true && 'value' in part)
    return isBounded(part.value) ? 1 : 1 / 2
  if ('optional' in part && part.optional === true && 'rest' in part) return 1 / 2
  if (!('kind' in part)) return 1
  const share = shares.get(part.kind)
  if (share !== undefined) return share
  if (part.kind === 'oneof' && 'branches' in part && Array.isArray(part.branches))
    return 1 / part.branches.length
  if (part.kind === 'bounded' && 'deeper' in part) {
    const branches = branchesOf(part.deeper)
    return branches / (branches + weight)
  }
  return 1
}

/** A field that is left out where its values end is not left out twice. */
const isBounded = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'arbitrary' in value &&
  (value.arbitrary as ArbitraryPlan).kind === 'bounded'

const branchesOf = (plan: unknown) => {
  const deeper = plan as ArbitraryPlan
  return deeper.kind === 'oneof' ? deeper.branches.length : 1
}

const endingSooner = (plan: ArbitraryPlan, { depthSize, weight }: Ends): ArbitraryPlan =>
  mapParts(plan, (part) =>
    'kind' in part && part.kind === 'bounded'
      ? { ...part, ...(depthSize !== undefined && { depthSize }), ...(weight > 1 && { baseWeight: weight }) }
      : part,
  )
