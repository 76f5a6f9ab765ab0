import type { ts } from 'ts-morph'
import type { TypeDefinition, TypeNode } from '../../../ir/type-model.ts'
import { mendFor } from './mend-for.ts'
import type { TypeReader } from './reader.ts'

/**
 * What a function takes, with the way to make each argument as a whole where keywords may not reach the part of it that
 * has no values: it stands deep in a type that leads to itself, or behind a method.
 */
export function mendedPlaces(node: TypeNode, type: ts.Type, reader: TypeReader): TypeNode {
  const { checker, definitions } = reader
  if (node.kind !== 'tuple' || !checker.isTupleType(type)) return node
  const given = checker.getTypeArguments(type as ts.TypeReference)
  const elements = node.elements.map((element, index) => {
    const own = given[index]
    if (!own || element.rest || !lacksValues(element.type, definitions)) return element
    const mend = mendFor(checker.getNonNullableType(own), reader)
    return mend === undefined ? element : { ...element, mend }
  })
  return { ...node, elements }
}

/** Whether some part has no values; what itself has none says how it is made. */
function lacksValues(start: TypeNode, definitions: ReadonlyMap<string, TypeDefinition>): boolean {
  const seen = new Set<unknown>()
  const look = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return false
    seen.add(part)
    const { kind, name } = part as { readonly kind?: string; readonly name?: string }
    if (kind === 'unsupported') return part !== start
    if (kind === 'ref' && name !== undefined) return look(definitions.get(name)?.node)
    return Object.values(part).some(look)
  }
  return look(start)
}
