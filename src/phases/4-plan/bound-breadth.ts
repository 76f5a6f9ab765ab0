import type { ArbitraryPlan, TiePlan } from '../../ir/arbitrary-plan.ts'
import { mapParts } from '../../ir/map-parts.ts'
import { usualCount } from './usual-count.ts'

/** How soon values of a recursive type end, from the usual to the soonest: fast-check's `depthSize`, and what it is to it. */
const sizes = [
  { depthSize: undefined, bias: 0.5 },
  { depthSize: 0.5, bias: 2 },
  { depthSize: 0.2, bias: 5 },
  { depthSize: 0.1, bias: 10 },
  { depthSize: 0.05, bias: 20 },
  { depthSize: 0.02, bias: 50 },
  { depthSize: 0.01, bias: 100 },
] as const
const soonest = sizes[sizes.length - 1] ?? sizes[0]

/** So many values of its group a recursive value holds on the mean, all depths together, and so many parts in all. */
const most = 200
const mostParts = 2000

/**
 * Ties whose values do not become enormous: the more of themselves they hold, and the more there is to each, the sooner
 * they end. A type with ten lists of itself would hold ten thousand otherwise. What may occur at some depth still may
 * there, only more seldom.
 */
export function boundedByBreadth(ties: readonly TiePlan[], partsOfCall: PartsOfCall): readonly TiePlan[] {
  const counts = new Map(ties.map(({ name, arbitrary }) => [name, countsOf(arbitrary, partsOfCall)]))
  const each = new Map(ties.map(({ name }) => [name, 1]))
  const parts = new Map(ties.map(({ name }) => [name, counts.get(name)?.get(own) ?? 0]))
  // Of what is large before it leads to itself, ending at once would make little less.
  const mostHere = Math.max(mostParts, 1.25 * heldAll(counts, parts, soonest.bias))
  const fits = (bias: number) =>
    heldAll(counts, each, bias) <= most && heldAll(counts, parts, bias) <= mostHere
  const depthSize = (sizes.find(({ bias }) => fits(bias)) ?? soonest).depthSize
  if (depthSize === undefined) return ties
  return ties.map((tie) => ({ ...tie, arbitrary: ending(tie.arbitrary, depthSize) }))
}

/** How many parts a value of a function of the factories file has, about. */
export type PartsOfCall = (functionName: string) => number

/** How often a value leads to each tie, and, under `own`, of how many parts it is but for those. */
type Counts = ReadonlyMap<string, number>
const own = ''

/**
 * How much the fullest of the ties holds on the mean, where each counts as much as `once` says: at each depth the bias is
 * felt once more.
 */
function heldAll(counts: ReadonlyMap<string, Counts>, once: Counts, bias: number): number {
  const names = [...counts.keys()]
  const inside = (held: Counts, share: number): Counts =>
    new Map(names.map((name) => [name, share * total(counts.get(name) ?? new Map(), held)]))
  const first = inside(once, 1)
  const second = inside(inside(once, 1 / (1 + bias)), 1)
  const third = inside(inside(inside(once, 1 / (1 + bias) ** 2), 1 / (1 + bias)), 1)
  const at = (name: string) =>
    [once, first, second, third].reduce((sum, held) => sum + (held.get(name) ?? 0), 0)
  return Math.max(...names.map(at))
}

const total = (counts: Counts, held: Counts) =>
  [...counts].reduce((sum, [name, count]) => sum + count * (held.get(name) ?? 0), 0)

/** On the mean. */
function countsOf(plan: ArbitraryPlan, partsOfCall: PartsOfCall): Counts {
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
    const share = shareOf(part)
    const sum = new Map([[own, ownParts(part, partsOfCall)]])
    for (const inner of share === 0 ? [] : Object.values(part))
      for (const [name, count] of look(inner)) sum.set(name, (sum.get(name) ?? 0) + share * count)
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

function shareOf(part: object): number {
  if ('whenCalled' in part && part.whenCalled === true) return 0
  if ('optional' in part && part.optional === true && 'value' in part)
    return isBounded(part.value) ? 1 : 1 / 2
  if (!('kind' in part)) return 1
  const share = shares.get(part.kind)
  if (share !== undefined) return share
  if (part.kind === 'oneof' && 'branches' in part && Array.isArray(part.branches))
    return 1 / part.branches.length
  if (part.kind === 'bounded' && 'deeper' in part) {
    const branches = branchesOf(part.deeper)
    return branches / (branches + 1)
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

const ending = (plan: ArbitraryPlan, depthSize: number): ArbitraryPlan =>
  mapParts(plan, (part) => ('kind' in part && part.kind === 'bounded' ? { ...part, depthSize } : part))
