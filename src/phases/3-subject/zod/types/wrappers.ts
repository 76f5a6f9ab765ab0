import type { SchemaRule, ValueType } from '../../../../ir/schema-model.ts'
import { inner, unbreakable, within, type ReadType } from '../zod-reading.ts'

export const typeRule = (type: ValueType, name: string = unbreakable): SchemaRule => ({
  kind: 'type',
  name,
  types: [type],
})

const through: ReadType = (schema, { read }) => read(inner(schema, 'innerType'), within('innerType')).rules

const choices: ReadonlySet<SchemaRule['kind']> = new Set([
  'ref',
  'any',
  'one',
  'all',
  'never',
  'values',
  'coerced',
  'instance',
  'unread',
])

/** The rules with one more type that they take; rules of other types say nothing about it. */
const also =
  (type: 'null' | 'undefined'): ReadType =>
  (schema, { read, place }) => {
    const node = read(inner(schema, 'innerType'), within('innerType'))
    const isPlain =
      node.rules.length > 0 && node.rules.every(({ kind }) => !choices.has(kind) && kind !== 'checked')
    if (node.rules.length === 0) return []
    if (isPlain)
      return node.rules.map((rule) =>
        rule.kind === 'type' ? { ...rule, types: [...rule.types, type] } : rule,
      )
    const [values] = node.rules
    if (values?.kind === 'values' && type === 'null' && node.rules.length === 1)
      return [{ ...values, values: [...values.values, null] }]
    const other = { place: `${place}?`, rules: [typeRule(type)] }
    const told = { ...node, place: `${node.place} or ${type}` }
    const branches = [
      { told, strict: undefined },
      { told: undefined, strict: other },
    ]
    return [{ kind: 'any', name: unbreakable, nodes: [told, other], branches }]
  }

const optional: ReadType = (schema, reading) =>
  schema._zod.traits?.has('$ZodExactOptional') ? through(schema, reading) : also('undefined')(schema, reading)

/** What may be absent inside may not be here. */
const nonoptional: ReadType = (schema, { read, place }) => {
  const { rules } = read(inner(schema, 'innerType'), within('innerType'))
  const present: SchemaRule = {
    kind: 'not',
    name: 'invalid_type',
    node: { place: `${place} absent`, rules: [typeRule('undefined')] },
  }
  const isPlain = rules.every(({ kind }) => !choices.has(kind))
  if (!isPlain) return [...rules, present]
  return rules.map((rule) =>
    rule.kind === 'type' ? { ...rule, types: rule.types.filter((type) => type !== 'undefined') } : rule,
  )
}

/** A pipe that begins with a transformation takes what this makes of it; that what is meant comes through is asked. */
const pipe: ReadType = (schema, { read, askItself }) => {
  const [start, end] = [inner(schema, 'in'), inner(schema, 'out')]
  const known = truthsOf(schema._zod.bag)
  if (known) return known
  const { def } = schema._zod
  if (start._zod.def.type === 'transform') return [...read(end, within('out')).rules, askItself()]
  const isSafe = end._zod.def.type === 'transform' && isPure(end._zod.def.transform)
  const isDecoded = typeof def.transform === 'function'
  return [...read(start, within('in')).rules, ...(isSafe && !isDecoded ? [] : [askItself()])]
}

/** A transformation that takes only a value has no way to refuse it. */
const isPure = (transform: unknown): boolean => typeof transform === 'function' && transform.length < 2

/** `z.stringbool`: a codec that shows what it takes. */
function truthsOf(bag: Readonly<Record<string, unknown>> | undefined): readonly SchemaRule[] | undefined {
  if (!Array.isArray(bag?.truthy) || !Array.isArray(bag.falsy)) return undefined
  const words = [...(bag.truthy as unknown[]), ...(bag.falsy as unknown[])].map(String)
  const source = `^(?:${words.map(escaped).join('|')})$`
  const flags = bag.case === 'sensitive' ? '' : 'i'
  return [typeRule('string', 'invalid_type'), { kind: 'pattern', name: 'invalid_value', source, flags }]
}

export const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

export const wrapperTypes = {
  optional,
  nullable: also('null'),
  default: also('undefined'),
  prefault: also('undefined'),
  nonoptional,
  readonly: through,
  success: () => [],
  /** Whatever is wrong is caught; what is right is drawn. */
  catch: (schema, { read, seeOtherwise }) => {
    seeOtherwise()
    const node = read(inner(schema, 'innerType'), within('innerType'))
    return [{ kind: 'any', name: unbreakable, nodes: [node] }]
  },
  pipe,
  transform: (schema, { askItself }) => (isPure(schema._zod.def.transform) ? [] : [askItself()]),
  lazy: (schema, { read }) => {
    const { getter } = schema._zod.def
    return typeof getter === 'function' ? read((getter as () => typeof schema)(), within('getter')).rules : []
  },
} satisfies Readonly<Record<string, ReadType>>
