import type { RuleOf, SchemaNode } from '../../../../ir/schema-model.ts'
import type { RuleHandler, Rules } from '../algebra.ts'
import { positionsOf, type Shape } from '../shape.ts'
import { closedRule, withOther } from './properties.ts'
import { sizeRule } from './amounts.ts'

/** What is left over when all that stands beside it has spoken: it comes last among the rules of its schema. */
export const unevaluatedRule: RuleHandler<'unevaluated'> = {
  apply: (shape, rule, rules) => {
    if (shape.type !== rule.of) return [shape]
    const heard = heardSince(rules.before, shape)
    return rule.of === 'object'
      ? otherProperties(shape, heard, rule, rules)
      : otherItems(shape, heard, rule, rules)
  },
  deny: (shape, { of, node, name }, rules) => {
    if (shape.type !== of) return []
    if (heardSince(rules.before, shape).objects.some(({ rule }) => rule.rest)) return []
    if (of === 'array')
      return shape.lists.some(({ rule }) => rule.rest)
        ? []
        : sizeRule.deny(shape, endAt(positionsOf(shape), name), rules)
    if (!node) return withOther(shape, () => false)
    const extra = { pattern: undefined, key: [], terms: [{ node, holds: false, kept: true }] }
    return [{ ...shape, extras: [...shape.extras, extra] }]
  },
}

type Heard = Pick<Shape, 'objects' | 'lists' | 'contains'>

/** What rules of one schema, and of those that it brings into its place, have said. */
const heardSince = (before: Shape, shape: Shape): Heard => ({
  objects: shape.objects.slice(before.objects.length).filter(({ unheard }) => !unheard),
  lists: shape.lists.slice(before.lists.length).filter(({ unheard }) => !unheard),
  contains: shape.contains.slice(before.contains.length).filter(({ unheard }) => !unheard),
})

/** What a shape was told besides, by what must not hold. */
export const unheardSince = (before: Shape, shape: Shape): Shape => {
  const hush = <Item>(items: readonly Item[], from: number) =>
    items.map((item, index) => (index < from ? item : { ...item, unheard: true }))
  return {
    ...shape,
    objects: hush(shape.objects, before.objects.length),
    lists: hush(shape.lists, before.lists.length),
    contains: hush(shape.contains, before.contains.length),
  }
}

type Other = RuleOf<'unevaluated'>

function otherProperties(shape: Shape, heard: Heard, { node, name }: Other, rules: Rules): readonly Shape[] {
  if (heard.objects.some(({ rule }) => rule.rest)) return [shape]
  const known = knownNames(heard)
  if (!node) return closedRule.apply(shape, { kind: 'closed', name, ...known }, rules)
  return [{ ...shape, objects: [...shape.objects, { rule: restOf(known, node, name), kept: rules.kept }] }]
}

/** Items behind those that have a place, and that no `contains` means. */
function otherItems(shape: Shape, heard: Heard, { node, name }: Other, rules: Rules): readonly Shape[] {
  if (heard.lists.some(({ rule }) => rule.rest)) return [shape]
  const count = Math.max(0, ...heard.lists.map(({ rule }) => rule.prefix.length))
  const meant = heard.contains.flatMap(({ terms }) => terms.map((term) => term.node))
  const nodes = [...meant, ...(node ? [node] : [])]
  const [only] = nodes
  if (!only) return sizeRule.apply(shape, endAt(count, name), rules)
  const prefix = Array.from({ length: count }, () => anyNode(rules.place))
  const rest =
    nodes.length === 1 ? only : { place: rules.place, rules: [{ kind: 'any' as const, name, nodes }] }
  const rule = { kind: 'items' as const, name, prefix, rest }
  return [{ ...shape, lists: [...shape.lists, { rule, kept: rules.kept }] }]
}

const anyNode = (place: string): SchemaNode => ({ place, rules: [] })

const endAt = (size: number, name: string) =>
  ({ kind: 'size', name, of: 'array', side: 'most', size }) as const

function knownNames({ objects }: Heard) {
  return {
    names: objects.flatMap(({ rule }) => rule.named.map(({ name }) => name)),
    patterns: objects.flatMap(({ rule }) => rule.patterns.map(({ source }) => source)),
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
