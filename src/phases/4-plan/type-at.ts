import type { TupleElement, TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { keyedPart } from './keyed-part.ts'

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

/** The number of a list's element, where a path names one. */
export const indexIn = (name: string): number | undefined => (/^\d+$/.test(name) ? Number(name) : undefined)

/** Any element of a list, where a number would be taken for an index: `pairs.*.0`. */
export const anyElement = '*'

/** The element at a place of a tuple, by its number; those of an open end may be absent. */
export function elementAt(
  { elements }: Extract<TypeNode, { kind: 'tuple' }>,
  name: string,
): Pick<TupleElement, 'type' | 'optional'> | undefined {
  const index = indexIn(name)
  if (index === undefined) return undefined
  const rest = elements.findIndex((element) => element.rest)
  const element = elements[rest >= 0 && index > rest ? rest : index]
  return element && { type: element.type, optional: element.optional || element.rest }
}

/** The type at a path of fields; elements of arrays are passed through, or named by their index. */
export function typeAt(
  context: PlanContext,
  node: TypeNode | undefined,
  path: readonly string[],
): TypeNode | undefined {
  if (!node) return undefined
  const here = resolved(context, node)
  const [name, ...rest] = path
  if (name === undefined) return node
  if (here.kind === 'branded') return typeAt(context, keyedPart(here), path)
  if (here.kind === 'array') {
    const isNamed = name === anyElement || indexIn(name) !== undefined
    return typeAt(context, here.element, isNamed ? rest : path)
  }
  if (here.kind === 'tuple') return typeAt(context, elementAt(here, name)?.type, rest)
  if (here.kind === 'union') return firstOf(here.members.map((member) => typeAt(context, member, path)))
  return typeAt(context, fieldIn(here, name), rest)
}

const firstOf = (found: readonly (TypeNode | undefined)[]) => found.find((each) => each !== undefined)

/** The type of an object's field, or of what a class is made with. */
function fieldIn(node: TypeNode, name: string): TypeNode | undefined {
  if (node.kind === 'object') return node.properties.find((property) => property.name === name)?.type
  return node.kind === 'class'
    ? node.parameters.find((parameter) => parameter.name === name)?.type
    : undefined
}
