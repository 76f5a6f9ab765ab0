import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'

/** A type with its names resolved. */
export function resolved(context: PlanContext, node: TypeNode): TypeNode {
  let current = node
  const seen = new Set<string>()
  while (current.kind === 'ref' && !seen.has(current.name)) {
    seen.add(current.name)
    const definition = context.model.definitions.get(current.name)
    if (!definition) return current
    current = definition.node
  }
  return current
}

/** The type at a path of fields; elements of arrays are passed through. */
export function typeAt(
  context: PlanContext,
  node: TypeNode | undefined,
  path: readonly string[],
): TypeNode | undefined {
  if (!node) return undefined
  const here = resolved(context, node)
  const [name, ...rest] = path
  if (name === undefined) return node
  if (here.kind === 'array') return typeAt(context, here.element, path)
  if (here.kind !== 'object') return undefined
  return typeAt(context, here.properties.find((property) => property.name === name)?.type, rest)
}
