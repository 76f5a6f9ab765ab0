import type { SchemaNode, SchemaRule, Schemas } from '../../../ir/schema-model.ts'
import type { Data } from '../../../ir/source.ts'
import type { Shape } from './shape.ts'

/** What a schema of objects says at first sight: its tags, `kind: { const: circle }`. */
interface Tags {
  readonly required: ReadonlySet<string>
  readonly values: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Whether no object of a shape surely keeps all of some schemas, because they ask for other constants of the same
 * property. Choices between dozens of tagged schemas are told apart by it, without a look at all that each pair says.
 */
export function areTaggedApart(shape: Shape, nodes: readonly SchemaNode[], schemas: Schemas): boolean {
  if (shape.type !== 'object') return false
  const all = [tagsOfShape(shape, schemas), ...nodes.map((node) => tagsOf(node, schemas))]
  const isNeeded = (name: string) => all.some(({ required }) => required.has(name))
  return all.some((one, index) =>
    all
      .slice(index + 1)
      .some((other) =>
        [...one.values].some(
          ([name, values]) => isNeeded(name) && isDisjoint(values, other.values.get(name) ?? values),
        ),
      ),
  )
}

/** A property that all of some schemas require, with the constants that each of them asks for. */
export interface Tagging {
  readonly name: string
  /** For each schema, in order. */
  readonly constants: readonly (readonly string[])[]
}

/** What tells schemas of objects apart, if anything does. */
export function taggingOf(nodes: readonly SchemaNode[], schemas: Schemas): Tagging | undefined {
  const [first, ...others] = nodes.map((node) => tagsOf(node, schemas))
  if (!first || others.length === 0) return undefined
  const isTag = ({ required, values }: Tags, name: string) => required.has(name) && values.has(name)
  const name = [...first.values.keys()].find((each) => [first, ...others].every((tags) => isTag(tags, each)))
  if (name === undefined) return undefined
  return { name, constants: [first, ...others].map(({ values }) => [...(values.get(name) ?? [])]) }
}

const isDisjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one !== other && ![...one].some((value) => other.has(value))

const ofNodes = new WeakMap<Schemas, WeakMap<SchemaNode, Tags>>()
const ofShapes = new WeakMap<Shape, Tags>()

function tagsOf(node: SchemaNode, schemas: Schemas): Tags {
  const known = ofNodes.get(schemas) ?? new WeakMap<SchemaNode, Tags>()
  ofNodes.set(schemas, known)
  const tags = known.get(node) ?? tagsIn(rulesInPlace([node], schemas), schemas)
  known.set(node, tags)
  return tags
}

function tagsOfShape(shape: Shape, schemas: Schemas): Tags {
  const known = ofShapes.get(shape)
  if (known) return known
  const rules = [
    ...shape.objects.map(({ rule }) => rule),
    ...shape.required.map((key): SchemaRule => ({ kind: 'required', name: 'required', key })),
  ]
  const tags = tagsIn(rules, schemas)
  ofShapes.set(shape, tags)
  return tags
}

function tagsIn(rules: readonly SchemaRule[], schemas: Schemas): Tags {
  const named = rules.flatMap((rule) => (rule.kind === 'properties' ? rule.named : []))
  const values = named.flatMap(({ name, node }) => {
    const constants = constantsOf(node, schemas)
    return constants ? [[name, constants] as const] : []
  })
  return {
    required: new Set(rules.flatMap((rule) => (rule.kind === 'required' ? [rule.key] : []))),
    values: new Map(values),
  }
}

function constantsOf(node: SchemaNode, schemas: Schemas): ReadonlySet<string> | undefined {
  const rules = rulesInPlace([node], schemas)
  const said = rules.find((rule) => rule.kind === 'values')
  if (said?.kind !== 'values' || rules.some(({ kind }) => kind === 'coerced')) return undefined
  return said.values.every(isTag) ? new Set(said.values.map(String)) : undefined
}

const isTag = (value: Data) => typeof value === 'string'

/** The rules of some schemas, and of those that they bring into their place. */
function rulesInPlace(
  nodes: readonly SchemaNode[],
  schemas: Schemas,
  seen = new Set<SchemaNode>(),
): readonly SchemaRule[] {
  return nodes.flatMap((node) => {
    if (seen.has(node)) return []
    seen.add(node)
    return node.rules.flatMap((rule) => [rule, ...rulesInPlace(nodesIn(rule, schemas), schemas, seen)])
  })
}

function nodesIn(rule: SchemaRule, { components }: Schemas): readonly SchemaNode[] {
  if (rule.kind === 'all') return rule.nodes
  const component = rule.kind === 'ref' ? components.get(rule.id) : undefined
  return component ? [component.node] : []
}
