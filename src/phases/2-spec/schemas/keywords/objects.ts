import type { SchemaRule } from '../../../../ir/schema-model.ts'
import type { Data } from '../../../../ir/source.ts'
import { wrongValue, type Keyword, type ReadKeyword } from '../node-reading.ts'
import { isMap, pointerTo } from '../schema-document.ts'

export const isSchemaData = (data: Data | undefined): data is Data => typeof data === 'boolean' || isMap(data)

const inside = ({ place }: Keyword, ...steps: readonly string[]) => ({
  ...place,
  pointer: pointerTo(place.pointer, ...steps),
})

/** `properties`, `patternProperties` and `additionalProperties` are one rule and, when it says false, a second. */
const properties: ReadKeyword = (keyword) => {
  const { schema, reading, name } = keyword
  const first = ['properties', 'patternProperties', 'additionalProperties'].find((each) => each in schema)
  if (name !== first) return []
  const { properties: named = {}, patternProperties: patterns = {}, additionalProperties: rest } = schema
  if (!isMap(named)) return wrongValue({ ...keyword, name: 'properties' }, 'a map of schemas')
  if (!isMap(patterns)) return wrongValue({ ...keyword, name: 'patternProperties' }, 'a map of schemas')
  const rule: SchemaRule = {
    kind: 'properties',
    name: 'properties',
    named: Object.entries(named).map(([key, data]) => ({
      name: key,
      node: reading.node(data, inside(keyword, 'properties', key)),
    })),
    patterns: Object.entries(patterns).map(([source, data]) => ({
      source,
      node: reading.node(data, inside(keyword, 'patternProperties', source)),
    })),
    rest:
      rest === undefined || rest === false
        ? undefined
        : reading.node(rest, inside(keyword, 'additionalProperties')),
  }
  const closed: SchemaRule = {
    kind: 'closed',
    name: 'additionalProperties',
    names: Object.keys(named),
    patterns: Object.keys(patterns),
  }
  return rest === false ? [rule, closed] : [rule]
}

const isTexts = (value: Data): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const needs = (name: string, key: string, needed: readonly string[]): readonly SchemaRule[] =>
  needed.map((each) => ({ kind: 'needs', name, property: each, key, needed: each }))

/** `dependencies` of draft 7, and what became of it. */
const dependent: ReadKeyword = (keyword) => {
  const { value, name, reading } = keyword
  if (!isMap(value)) return wrongValue(keyword, 'a map of property names')
  return Object.entries(value).flatMap(([key, of]): readonly SchemaRule[] => {
    if (isTexts(of)) return needs(name, key, of)
    return [{ kind: 'dependent', name, key, node: reading.node(of, inside(keyword, name, key)) }]
  })
}

export const objectKeywords = {
  properties,
  patternProperties: properties,
  additionalProperties: properties,
  required: (keyword) => {
    const { value, name } = keyword
    if (!isTexts(value)) return wrongValue(keyword, 'a list of property names')
    return [...new Set(value)].map((key) => ({ kind: 'required', name, property: key, key }))
  },
  propertyNames: (keyword) => {
    const { value, name, reading } = keyword
    return [{ kind: 'names', name, node: reading.node(value, inside(keyword, name)) }]
  },
  dependentRequired: dependent,
  dependentSchemas: dependent,
  dependencies: dependent,
  unevaluatedProperties: (keyword) => {
    const { value, name, reading } = keyword
    const node = value === false ? undefined : reading.node(value, inside(keyword, name))
    return [{ kind: 'unevaluated', name, of: 'object', node }]
  },
} satisfies Readonly<Record<string, ReadKeyword>>
