import type { ArbitraryPlan, TiePlan } from '../../../ir/arbitrary-plan.ts'
import { mapParts } from '../../../ir/map-parts.ts'
import { usualCount } from '../usual-count.ts'

/** How deep values lead back to their own schema where they hold few of themselves. */
const usualDepth = 3
/** So many of itself a value holds, about, all depths together, and so many parts in all. */
const most = 200
const mostParts = 2000

/**
 * Ties whose values do not become enormous: the more of itself each value holds, the less deep they lead. A schema with
 * ten maps of itself would hold a hundred thousand at the usual depth. `size` is how many parts one value has but for
 * those.
 */
export function boundedByBreadth<Tie extends TiePlan>(ties: readonly Tie[], size: number): readonly Tie[] {
  const held = Math.max(1, Math.min(most, mostParts / size))
  const breadth = Math.max(...ties.map(({ arbitrary }) => breadthOf(arbitrary)))
  const depth = breadth <= 1 ? usualDepth : Math.floor(Math.log(held) / Math.log(breadth))
  if (depth >= usualDepth) return ties
  return ties.map((tie) => ({
    ...tie,
    arbitrary: withDepth(tie.arbitrary, Math.max(1, depth)),
  }))
}

/** How many of the tied values a value leads to itself, on the mean. */
function breadthOf(plan: ArbitraryPlan): number {
  const known = new WeakMap<object, number>()
  const look = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return 0
    const before = known.get(part)
    if (before !== undefined) return before
    const inside = Object.values(part).reduce<number>((sum, each) => sum + look(each), 0)
    const breadth = 'kind' in part && part.kind === 'tie' ? 1 : inside * shareOf(part)
    known.set(part, breadth)
    return breadth
  }
  return look(plan)
}

function shareOf(part: object): number {
  if ('optional' in part && part.optional === true) return 1 / 2
  if (!('kind' in part)) return 1
  if (part.kind === 'array' || part.kind === 'dictionary' || part.kind === 'set' || part.kind === 'map')
    return usualCount
  return part.kind === 'oneof' && 'branches' in part && Array.isArray(part.branches)
    ? 1 / part.branches.length
    : 1
}

const withDepth = (plan: ArbitraryPlan, most: number): ArbitraryPlan =>
  mapParts(plan, (part) => ('kind' in part && part.kind === 'bounded' ? { ...part, most } : part))
