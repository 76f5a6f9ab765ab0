import type { Schemas } from '../../../ir/schema-model.ts'
import { componentsIn } from '../../../ir/schema-type.ts'

/** The components that lead to one and back, itself among them; empty when it does not lead back. */
export function componentGroup(id: string, { components }: Schemas): readonly string[] {
  const reached = reachable(id, components)
  if (!reached.has(id)) return []
  return [...reached].filter((other) => reachable(other, components).has(id)).sort()
}

const reachable = (id: string, components: Schemas['components']): ReadonlySet<string> => {
  const node = components.get(id)?.node
  return node ? componentsIn(node, components) : new Set()
}
