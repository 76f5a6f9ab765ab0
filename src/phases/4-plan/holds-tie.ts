import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'

/** Whether drawing a value may lead back to a type that is being tied; what is bounded already does not. */
export const holdsTie = (plan: ArbitraryPlan): boolean => search(plan, holding)

/** Whether it leads back at all, bounded or not. */
export const leadsBack = (plan: ArbitraryPlan): boolean => search(plan, leading)

/** The same as `holdsTie`, where parts may be marked: copies of what is tied hold as much as a tie leads to. */
export function markedSearch(): { mark(part: object): void; holds(plan: ArbitraryPlan): boolean } {
  const marked = new WeakSet()
  const by: Search = { stopsAtBound: true, marked, known: new WeakMap() }
  return { mark: (part) => void marked.add(part), holds: (plan) => search(plan, by) }
}

/** Each level of a plan asks about all that is below it: what was found out once is kept. */
interface Search {
  readonly stopsAtBound: boolean
  /** Parts that lead back as soon as a tie does, whatever bounds them inside. */
  readonly marked?: WeakSet<object>
  readonly known: WeakMap<object, boolean>
}

const holding: Search = { stopsAtBound: true, known: new WeakMap() }
const leading: Search = { stopsAtBound: false, known: new WeakMap() }

function search(part: unknown, by: Search): boolean {
  if (typeof part !== 'object' || part === null) return false
  const before = by.known.get(part)
  if (before !== undefined) return before
  const found = Array.isArray(part) ? part.some((each) => search(each, by)) : searchIn(part, by)
  by.known.set(part, found)
  return found
}

function searchIn(part: object, by: Search): boolean {
  if (by.marked?.has(part)) return true
  if ('kind' in part && part.kind === 'tie') return true
  if (by.stopsAtBound && 'kind' in part && part.kind === 'bounded') return false
  if ('whenCalled' in part && part.whenCalled === true) return false
  return Object.values(part).some((each) => search(each, by))
}
