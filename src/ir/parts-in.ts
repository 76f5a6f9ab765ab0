export type PlanPart = Readonly<Record<string, unknown>>

/** All objects that stand in a plan, each once, wherever it stands. */
export function partsIn(plan: unknown): readonly PlanPart[] {
  const parts = new Set<object>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || parts.has(part)) return
    parts.add(part)
    Object.values(part).forEach(look)
  }
  look(plan)
  return [...parts] as unknown as readonly PlanPart[]
}
