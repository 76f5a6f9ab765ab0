import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'

/** Whether drawing a value may lead back to a type that is being tied; what is bounded already does not. */
export function holdsTie(plan: ArbitraryPlan): boolean {
  return search(plan)
}

function search(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(search)
  if (typeof part !== 'object' || part === null) return false
  if ('kind' in part && part.kind === 'tie') return true
  if ('kind' in part && part.kind === 'bounded') return false
  return Object.values(part).some(search)
}
