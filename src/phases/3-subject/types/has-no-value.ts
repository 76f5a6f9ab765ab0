import type { TypeDefinition, TypeNode } from '../../../ir/type-model.ts'

/** Whether nothing at all is of a type: it is `never`, or holds what has no values where something has to be. */
export function hasNoValue(start: TypeNode, definitions: ReadonlyMap<string, TypeDefinition>): boolean {
  const above = new Set<string>()
  const lacks = (node: TypeNode): boolean => {
    if (node.kind === 'ref') return lacksNamed(node.name)
    return (
      partsNeeded(node).some(lacks) || isNone(node) || (node.kind === 'union' && node.members.every(lacks))
    )
  }
  const lacksNamed = (name: string): boolean => {
    const inside = definitions.get(name)?.node
    if (!inside || above.has(name)) return false
    above.add(name)
    const found = lacks(inside)
    above.delete(name)
    return found
  }
  return lacks(start)
}

const isNone = ({ kind }: TypeNode) => kind === 'never' || kind === 'unsupported'

/** What every value of a type holds or gives. */
function partsNeeded(node: TypeNode): readonly TypeNode[] {
  if (node.kind === 'promise') return [node.result]
  if (node.kind === 'branded') return [node.base]
  if (node.kind === 'function') return node.gives === undefined ? [node.result] : []
  if (node.kind === 'object') return node.properties.flatMap(({ optional, type }) => (optional ? [] : [type]))
  if (node.kind === 'class')
    return node.parameters.flatMap(({ optional, rest, type }) => (optional || rest ? [] : [type]))
  if (node.kind === 'tuple')
    return node.elements.flatMap(({ optional, rest, type }) => (optional || rest ? [] : [type]))
  return []
}
