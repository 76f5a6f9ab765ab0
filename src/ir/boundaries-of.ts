import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { BoundaryPlan } from './leaf-plan.ts'
import type { FactoryPlan } from './plan.ts'

/** The boundaries that an arbitrary draws from, itself or through a factory, each once. */
export function boundariesOf(
  plan: ArbitraryPlan,
  factories: readonly FactoryPlan[],
): readonly BoundaryPlan[] {
  const found = new Map<string, BoundaryPlan>()
  const seen = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return
    const { kind, functionName, boundary } = part as Partial<Record<string, unknown>>
    if (isBoundary(boundary)) found.set(boundary.name, boundary)
    if (kind === 'named' && typeof functionName === 'string' && !seen.has(functionName)) {
      seen.add(functionName)
      visit(factories.find((each) => each.functionName === functionName)?.arbitrary)
    }
    Object.values(part).forEach(visit)
  }
  visit(plan)
  return [...found.values()]
}

const isBoundary = (boundary: unknown): boundary is BoundaryPlan =>
  typeof boundary === 'object' && boundary !== null && 'list' in boundary && 'name' in boundary
