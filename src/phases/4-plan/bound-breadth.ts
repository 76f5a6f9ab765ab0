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
/** So many values of its group a recursive value holds on the mean, all depths together. */
const most = 200

/**
 * Ties whose values do not become enormous: the more of themselves they hold, the sooner they end. A type with ten lists
 * of itself would hold ten thousand otherwise. What may occur at some depth still may there, only more seldom.
 */
export function boundedByBreadth(ties: readonly TiePlan[]): readonly TiePlan[] {
  const counts = new Map(ties.map(({ name, arbitrary }) => [name, countsOf(arbitrary)]))
  const fitting = sizes.find(({ bias }) => heldAll(counts, bias) <= most) ?? sizes.at(-1)
  const depthSize = fitting?.depthSize
  if (depthSize === undefined) return ties
  return ties.map((tie) => ({ ...tie, arbitrary: ending(tie.arbitrary, depthSize) }))
}

type Counts = ReadonlyMap<string, number>

/** How many values the fullest of the ties holds on the mean: at each depth the bias is felt once more. */
function heldAll(counts: ReadonlyMap<string, Counts>, bias: number): number {
  const names = [...counts.keys()]
  const once = new Map(names.map((name) => [name, 1]))
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

/** How often a plan leads to each tie, on the mean. */
function countsOf(plan: ArbitraryPlan): Counts {
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
    const sum = new Map<string, number>()
    for (const inner of share === 0 ? [] : Object.values(part))
      for (const [name, count] of look(inner)) sum.set(name, (sum.get(name) ?? 0) + share * count)
    return sum
  }
  return look(plan)
}

const nothing: Counts = new Map()
const oneOf = (name: string): Counts => new Map([[name, 1]])

const collections: ReadonlySet<unknown> = new Set(['array', 'dictionary', 'set', 'map', 'function'])

function shareOf(part: object): number {
  if ('whenCalled' in part && part.whenCalled === true) return 0
  if ('optional' in part && part.optional === true && 'value' in part)
    return isBounded(part.value) ? 1 : 1 / 2
  if (!('kind' in part)) return 1
  if (collections.has(part.kind)) return usualCount
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
