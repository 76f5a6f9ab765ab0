import type { DefinitionPlan } from '../../ir/plan.ts'
import type { PlanContext } from './context.ts'

/** Which fixtures some part of a plan uses, itself or through definitions, in the order of the spec. */
export function fixturesOf(
  part: unknown,
  { spec }: Pick<PlanContext, 'spec'>,
  definitions: readonly DefinitionPlan[],
): readonly string[] {
  if (spec.fixtures.length === 0) return []
  const used = new Set<string>()
  const look = (each: unknown): void => {
    if (Array.isArray(each)) return each.forEach(look)
    if (typeof each !== 'object' || each === null) return
    if ('uses' in each && Array.isArray(each.uses)) for (const name of each.uses) use(String(name))
    Object.values(each).forEach(look)
  }
  const use = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    for (const { statement } of definitions)
      if (statement.kind === 'const' && statement.names.includes(name)) statement.value.uses.forEach(use)
  }
  look(part)
  return spec.fixtures.map(({ name }) => name.text).filter((name) => used.has(name))
}
