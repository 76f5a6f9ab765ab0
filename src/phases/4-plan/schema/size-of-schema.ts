import type { SchemaNode, SchemaRule, Schemas } from '../../../ir/schema-model.ts'
import { usualCount } from '../usual-count.ts'

const most = 1e6

/** How many parts a value of a component has on the mean, about; those that lead back to it are not counted. */
export function sizeOfComponent(id: string, schemas: Schemas, group: readonly string[]): number {
  const known = new Map<string, number>(group.map((tied) => [tied, 0]))
  const sizeOf = (of: string): number => {
    const found = known.get(of)
    if (found !== undefined) return found
    known.set(of, 0)
    const node = schemas.components.get(of)?.node
    const size = node ? sizeOfNode(node, sizeOf) : 1
    known.set(of, size)
    return size
  }
  const own = schemas.components.get(id)?.node
  return own ? sizeOfNode(own, sizeOf) : 1
}

type SizeOf = (id: string) => number

const sizeOfNode = ({ rules }: SchemaNode, sizeOf: SizeOf): number =>
  Math.min(most, Math.max(1, sum(rules.map((rule) => sizeOfRule(rule, rules, sizeOf)))))

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)

function sizeOfRule(rule: SchemaRule, beside: readonly SchemaRule[], sizeOf: SizeOf): number {
  const size = (node: SchemaNode) => sizeOfNode(node, sizeOf)
  if (rule.kind === 'ref') return sizeOf(rule.id)
  if (rule.kind === 'all') return sum(rule.nodes.map(size))
  if (rule.kind === 'any' || rule.kind === 'one') return sum(rule.nodes.map(size)) / rule.nodes.length
  if (rule.kind === 'items')
    return sum(rule.prefix.map(size)) + (rule.rest ? usualCount * size(rule.rest) : 0)
  if (rule.kind !== 'properties') return 0
  const isNeeded = (name: string) => beside.some((each) => each.kind === 'required' && each.key === name)
  const named = rule.named.map(({ name, node }) => (isNeeded(name) ? 1 : 1 / 2) * size(node))
  const keyed = [...rule.patterns.map(({ node }) => node), ...(rule.rest ? [rule.rest] : [])]
  return sum(named) + sum(keyed.map((node) => usualCount * size(node)))
}
