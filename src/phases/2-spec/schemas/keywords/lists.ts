import type { SchemaRule } from '../../../../ir/schema-model.ts'
import type { Data } from '../../../../ir/source.ts'
import { wrongValue, type Keyword, type ReadKeyword } from '../node-reading.ts'
import { pointerTo } from '../schema-document.ts'

const inside = ({ place }: Keyword, ...steps: readonly (string | number)[]) => ({
  ...place,
  pointer: pointerTo(place.pointer, ...steps),
})

/** Positions and the rest: `prefixItems` and `items`, or `items` as a list and `additionalItems`. */
const items: ReadKeyword = (keyword) => {
  const { schema, name, reading } = keyword
  const isOld = Array.isArray(schema.items)
  const [prefixName, restName] = isOld ? ['items', 'additionalItems'] : ['prefixItems', 'items']
  const first = [prefixName, restName].find((each) => each in schema)
  if (name !== first) return []
  const prefix = schema[prefixName] ?? []
  const rest = schema[restName]
  if (!Array.isArray(prefix)) return wrongValue({ ...keyword, name: prefixName }, 'a list of schemas')
  const rule: SchemaRule = {
    kind: 'items',
    name: 'items',
    prefix: prefix.map((data: Data, index) => reading.node(data, inside(keyword, prefixName, index))),
    rest: rest === undefined || rest === false ? undefined : reading.node(rest, inside(keyword, restName)),
  }
  const end: SchemaRule = { kind: 'size', name: restName, of: 'array', side: 'most', size: prefix.length }
  return rest === false ? [rule, end] : [rule]
}

const amount = (value: Data | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

export const listKeywords = {
  items,
  prefixItems: items,
  additionalItems: (keyword) => (Array.isArray(keyword.schema.items) ? items(keyword) : []),
  contains: (keyword) => {
    const { value, name, schema, reading } = keyword
    const least = amount(schema.minContains) ?? 1
    const most = amount(schema.maxContains)
    return [{ kind: 'contains', name, node: reading.node(value, inside(keyword, name)), least, most }]
  },
  minContains: () => [],
  maxContains: () => [],
  uniqueItems: ({ value, name }) => (value === true ? [{ kind: 'unique', name }] : []),
  unevaluatedItems: (keyword) => {
    const { value, name, reading } = keyword
    const node = value === false ? undefined : reading.node(value, inside(keyword, name))
    return [{ kind: 'unevaluated', name, of: 'array', node }]
  },
} satisfies Readonly<Record<string, ReadKeyword>>
