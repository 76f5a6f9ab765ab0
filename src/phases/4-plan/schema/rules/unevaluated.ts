import type { SchemaNode } from '../../../../ir/schema-model.ts'
import type { RuleHandler } from '../algebra.ts'
import { positionsOf, type Shape } from '../shape.ts'
import { closedRule } from './properties.ts'
import { sizeRule } from './amounts.ts'

/** What is left over when all that stands beside it has spoken: it comes last among the rules of its schema. */
export const unevaluatedRule: RuleHandler<'unevaluated'> = {
  apply: (shape, { of, node, name }, rules) => {
    if (shape.type !== of) return [shape]
    if (of === 'object') {
      const known = knownNames(shape)
      if (!node) return closedRule.apply(shape, { kind: 'closed', name, ...known }, rules)
      return [
        { ...shape, objects: [...shape.objects, { rule: restOf(known, node, name), kept: rules.kept }] },
      ]
    }
    const count = positionsOf(shape)
    if (shape.lists.some(({ rule }) => rule.rest)) return [shape]
    if (!node) return sizeRule.apply(shape, endAt(count, name), rules)
    const prefix = Array.from({ length: count }, () => anyNode(node.place))
    const rule = { kind: 'items' as const, name, prefix, rest: node }
    return [{ ...shape, lists: [...shape.lists, { rule, kept: rules.kept }] }]
  },
  deny: (shape, { of, node, name }, rules) => {
    if (shape.type !== of) return []
    if (of === 'array')
      return shape.lists.some(({ rule }) => rule.rest)
        ? []
        : sizeRule.deny(shape, endAt(positionsOf(shape), name), rules)
    if (!node) return closedRule.deny(shape, { kind: 'closed', name, names: [], patterns: [] }, rules)
    const extra = { pattern: undefined, key: [], terms: [{ node, holds: false, kept: true }] }
    return [{ ...shape, extras: [...shape.extras, extra] }]
  },
}

const anyNode = (place: string): SchemaNode => ({ place, rules: [] })

const endAt = (size: number, name: string) =>
  ({ kind: 'size', name, of: 'array', side: 'most', size }) as const

function knownNames({ objects }: Shape) {
  return {
    names: objects.flatMap(({ rule }) => rule.named.map(({ name }) => name)),
    patterns: objects.some(({ rule }) => rule.rest)
      ? ['']
      : objects.flatMap(({ rule }) => rule.patterns.map(({ source }) => source)),
  }
}

const restOf = (
  { names, patterns }: { readonly names: readonly string[]; readonly patterns: readonly string[] },
  node: SchemaNode,
  name: string,
) => ({
  kind: 'properties' as const,
  name,
  named: names.map((each) => ({ name: each, node: anyNode(node.place) })),
  patterns: patterns.map((source) => ({ source, node: anyNode(node.place) })),
  rest: node,
})
