import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'

/** The named types that lead to `name` and back, itself among them, sorted; empty when it does not lead back. */
export function recursiveGroup(context: PlanContext, name: string): readonly string[] {
  const reached = reachable(context, name)
  if (!reached.has(name)) return []
  return [...reached].filter((other) => reachable(context, other).has(name)).sort()
}

function reachable(context: PlanContext, name: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (from: string) => {
    const definition = context.model.definitions.get(from)
    for (const to of definition ? refsIn(definition.node) : []) {
      if (found.has(to)) continue
      found.add(to)
      visit(to)
    }
  }
  visit(name)
  return found
}

function refsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(refsIn)
  if (typeof part !== 'object' || part === null) return []
  if ('kind' in part && part.kind === 'ref' && 'name' in part) return [String(part.name)]
  return Object.values(part).flatMap(refsIn)
}

/** Whether some value of a type ends: `interface Box { inside: Box }` has none. */
export function hasFiniteValue(
  context: PlanContext,
  node: TypeNode,
  above: ReadonlySet<string> = new Set(),
): boolean {
  const ends = (inner: TypeNode) => hasFiniteValue(context, inner, above)
  if (node.kind === 'ref') {
    const definition = context.model.definitions.get(node.name)
    if (above.has(node.name)) return false
    return !definition || hasFiniteValue(context, definition.node, new Set([...above, node.name]))
  }
  if (node.kind === 'object')
    return node.properties.every((property) => property.optional || ends(property.type))
  if (node.kind === 'tuple')
    return node.elements.every(({ optional, rest, type }) => optional || rest || ends(type))
  if (node.kind === 'union') return node.members.some(ends)
  if (node.kind === 'class')
    return node.parameters.every(({ optional, rest, type }) => optional || rest || ends(type))
  if (node.kind === 'promise') return ends(node.result)
  if (node.kind === 'function') return ends(node.result)
  if (node.kind === 'branded') return ends(node.base)
  if (node.kind === 'builtin' && node.name === 'WeakRef') return node.arguments.every(ends)
  return true
}
