import type { SchemaNode, SchemaRule, ToldBranch, ValueType } from '../../../../ir/schema-model.ts'
import { unbreakable, type ReadType } from '../zod-reading.ts'
import type { ZodSchema } from '../zod-schema.ts'
import { strictNode, toldNode } from './told-nodes.ts'
import { typeRule } from './wrappers.ts'

/** A union tells the faults of a branch where all others are out of question, and else only that none fits. */
const union: ReadType = (schema, reading) => {
  const { def } = schema._zod
  const nodes = (def.options as readonly ZodSchema[]).map((option, index) =>
    reading.read(option, { shown: `|${index}`, along: ['options', String(index)] }),
  )
  if (schema._zod.traits?.has('$ZodXor')) return [{ kind: 'one', name: 'invalid_union', nodes }]
  if (typeof def.discriminator === 'string') return discriminated(schema, nodes, def.discriminator)
  const types = nodes.map(typesOf)
  const branches = nodes.map((node, index): ToldBranch => {
    const others = types.filter((_, at) => at !== index)
    const mine = types[index]
    const isApart = mine && others.every((other) => other && !other.some((type) => mine.includes(type)))
    return {
      told: isApart ? toldNode(node, ({ mild }) => mild === true) : undefined,
      strict: strictNode(node),
    }
  })
  return [{ kind: 'any', name: 'invalid_union', nodes, branches }]
}

/** The tag tells the branch, and the branch tells all else. */
function discriminated(schema: ZodSchema, nodes: readonly SchemaNode[], tag: string): readonly SchemaRule[] {
  const options = (schema._zod.def.options as readonly ZodSchema[]).map(({ _zod }) => _zod.propValues?.[tag])
  const values = options.flatMap((each) => [...(each ?? [])]).filter(isData)
  const branches = nodes.map((node): ToldBranch => ({
    told: toldNode(withoutTag(node, tag), () => true),
    strict: undefined,
  }))
  const name = 'invalid_union'
  return [
    typeRule('object', 'invalid_type'),
    { kind: 'tagged', name, at: tag, key: tag, values },
    { kind: 'any', name, at: tag, nodes, branches },
  ]
}

const isData = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** What is wrong with the tag is told of the choice, also by a choice inside of it. */
function withoutTag({ place, rules }: SchemaNode, tag: string): SchemaNode {
  return {
    place,
    rules: rules.map((rule): SchemaRule => {
      if (rule.kind === 'required' && rule.key === tag) return { ...rule, name: unbreakable }
      if (rule.kind === 'tagged') return { ...rule, name: unbreakable }
      if (rule.kind === 'any') {
        const branches = rule.branches?.map(({ told, strict }) => ({
          told: told && withoutTag(told, tag),
          strict,
        }))
        const name = rule.at === undefined ? rule.name : unbreakable
        return {
          ...rule,
          name,
          nodes: rule.nodes.map((node) => withoutTag(node, tag)),
          ...(branches && { branches }),
        }
      }
      if (rule.kind !== 'properties') return rule
      const named = rule.named.map((each) =>
        each.name === tag ? { ...each, node: toldNode(each.node, () => false) ?? each.node } : each,
      )
      return { ...rule, named }
    }),
  }
}

const typesOf = ({ rules }: SchemaNode): readonly (ValueType | 'integer')[] | undefined => {
  const [type] = rules.flatMap((rule) => (rule.kind === 'type' ? [rule.types] : []))
  if (type) return type.map((each) => (each === 'integer' ? 'number' : each))
  const [values] = rules.flatMap((rule) => (rule.kind === 'values' ? [rule.values] : []))
  return values?.map((value) => (value === null ? 'null' : (typeof value as ValueType)))
}

export const choiceTypes = { union } satisfies Readonly<Record<string, ReadType>>
