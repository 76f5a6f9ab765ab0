import type { SchemaNode, SchemaRule } from '../../../../ir/schema-model.ts'
import { unbreakable } from '../zod-reading.ts'

type Change = (node: SchemaNode) => SchemaNode

/** The same schema, whose rules have names only where they are told; undefined where that cannot be said. */
export function toldNode(node: SchemaNode, isTold: (rule: SchemaRule) => boolean): SchemaNode | undefined {
  if (holdsReference(node)) return undefined
  const change: Change = ({ place, rules }) => ({
    place,
    rules: rules.map((rule) => {
      const inner = changed(rule, change)
      return isTold(rule) || holders.has(rule.kind) ? inner : { ...inner, name: unbreakable }
    }),
  })
  return change(node)
}
const holders: ReadonlySet<SchemaRule['kind']> = new Set([
  'properties',
  'items',
  'entries',
  'elements',
  'all',
])

/** Rules behind which zod looks at a value no further. */
const stopping: ReadonlySet<SchemaRule['kind']> = new Set([
  'type',
  'values',
  'never',
  'required',
  'coerced',
  'instance',
  'tagged',
  'properties',
  'items',
  'all',
  'any',
  'pattern',
])

/** The schema without what leaves a branch of a union in question. */
export const strictNode: Change = ({ place, rules }) => ({
  place: `${place}!`,
  rules: rules
    .filter((rule) => stopping.has(rule.kind) && !rule.mild && !(rule.kind === 'any' && !rule.branches))
    .map((rule) => changed(rule, strictNode)),
})

const holdsReference = (part: unknown): boolean => {
  if (Array.isArray(part)) return part.some(holdsReference)
  if (typeof part !== 'object' || part === null) return false
  return ('kind' in part && part.kind === 'ref') || Object.values(part).some(holdsReference)
}

/** A rule whose schemas are changed. */
function changed(rule: SchemaRule, change: Change): SchemaRule {
  if (rule.kind === 'properties')
    return {
      ...rule,
      named: rule.named.map(({ name, node }) => ({ name, node: change(node) })),
      patterns: rule.patterns.map(({ source, node }) => ({ source, node: change(node) })),
      rest: rule.rest && change(rule.rest),
    }
  if (rule.kind === 'items')
    return { ...rule, prefix: rule.prefix.map(change), rest: rule.rest && change(rule.rest) }
  if (rule.kind === 'entries') return { ...rule, key: change(rule.key), value: change(rule.value) }
  if (rule.kind === 'elements') return { ...rule, node: change(rule.node) }
  if (rule.kind === 'all') return { ...rule, nodes: rule.nodes.map(change) }
  if (rule.kind !== 'any') return rule
  const branches = rule.branches?.map(({ told, strict }) => ({
    told: told && change(told),
    strict: strict && change(strict),
  }))
  return { ...rule, nodes: rule.nodes.map(change), ...(branches && { branches }) }
}
