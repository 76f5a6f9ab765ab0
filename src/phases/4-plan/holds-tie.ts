import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'

/** Whether drawing a value may lead back to a type that is being tied; what is bounded already does not. */
export const holdsTie = (plan: ArbitraryPlan): boolean => search(plan, true)

/** Whether it leads back at all, bounded or not. */
export const leadsBack = (plan: ArbitraryPlan): boolean => search(plan, false)

function search(part: unknown, stopsAtBound: boolean): boolean {
  if (Array.isArray(part)) return part.some((each) => search(each, stopsAtBound))
  if (typeof part !== 'object' || part === null) return false
  if ('kind' in part && part.kind === 'tie') return true
  if (stopsAtBound && 'kind' in part && part.kind === 'bounded') return false
  if ('whenCalled' in part && part.whenCalled === true) return false
  return Object.values(part).some((each) => search(each, stopsAtBound))
}
