import type { SchemaNode, Schemas } from '../../../../ir/schema-model.ts'
import { denied, held, type Rules } from '../algebra.ts'
import { taggingOf } from '../apart.ts'
import { mostDenials, spread } from '../spread.ts'
import type { Shape, Term } from '../shape.ts'
import { absent, present } from './properties.ts'

interface Denying {
  readonly rules: Rules
  /** Shapes that keep none of some schemas. */
  readonly denyAll: (shape: Shape, nodes: readonly SchemaNode[]) => readonly Shape[]
}

/**
 * Objects that keep none of some schemas which a tag tells apart: it is missing, it is another, or the one schema that
 * it means does not hold. To deny each of fifty schemas would multiply their ways. Undefined where no tag does so.
 */
export function denyTagged(
  shape: Shape,
  nodes: readonly SchemaNode[],
  { rules, denyAll }: Denying,
): readonly Shape[] | undefined {
  const tagging = shape.type === 'object' ? taggingOf(nodes, rules.schemas) : undefined
  if (!tagging) return undefined
  const { name, constants } = tagging
  const withTag = (term: Term) =>
    present(shape, name).map((one) => ({ ...one, fields: [...one.fields, { name, term }] }))
  const constantsNode = (values: readonly string[]) => nodeOf(values, rules.schemas)
  const meant = nodes.map((_, index) => {
    const own = constants[index] ?? []
    const alike = nodes.filter((_, at) => constants[at]?.some((each) => own.includes(each)))
    return withTag(held(constantsNode(own), true)).flatMap((one) => denyAll(one, alike))
  })
  const wrong = [...absent(shape, name), ...withTag(denied(constantsNode([...new Set(constants.flat())])))]
  return [...wrong, ...spread(inTurn(meant), mostDenials - wrong.length)]
}

const nodesOf = new WeakMap<Schemas, Map<string, SchemaNode>>()

/** The same for the same constants: what is planned for it is remembered. */
function nodeOf(values: readonly string[], schemas: Schemas): SchemaNode {
  const known = nodesOf.get(schemas) ?? new Map<string, SchemaNode>()
  nodesOf.set(schemas, known)
  const place = JSON.stringify(values)
  const node = known.get(place) ?? { place, rules: [{ kind: 'values', name: 'enum', values }] }
  known.set(place, node)
  return node
}

/** The first of each, the second of each, … */
const inTurn = <Item>(lists: readonly (readonly Item[])[]): readonly Item[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat()
