import type { SchemaNode, SchemaRule } from '../../../../ir/schema-model.ts'
import type { Data } from '../../../../ir/source.ts'
import { wrongValue, type Keyword, type ReadKeyword } from '../node-reading.ts'
import { isMap, pointerTo, type DataMap } from '../schema-document.ts'

const inside = ({ place }: Keyword, ...steps: readonly (string | number)[]) => ({
  ...place,
  pointer: pointerTo(place.pointer, ...steps),
})

const nodesOf = (keyword: Keyword): readonly SchemaNode[] =>
  Array.isArray(keyword.value)
    ? keyword.value.map((data: Data, index) =>
        keyword.reading.node(data, inside(keyword, keyword.name, index)),
      )
    : wrongValue(keyword, 'a list of schemas')

/** `anyOf` and `oneOf`; the discriminator of OpenAPI marks the branches that do not mark themselves. */
const either =
  (kind: 'any' | 'one'): ReadKeyword =>
  (keyword) => {
    const nodes = nodesOf(keyword)
    if (nodes.length === 0) return []
    const marks = marksOf(keyword)
    return [{ kind, name: keyword.name, nodes, ...(marks && { marks }) } as SchemaRule]
  }

function marksOf({ value, schema, place, reading }: Keyword): readonly SchemaNode[] | undefined {
  const { discriminator } = schema
  if (!isMap(discriminator) || typeof discriminator.propertyName !== 'string') return undefined
  const { propertyName } = discriminator
  const mapping = isMap(discriminator.mapping) ? discriminator.mapping : {}
  const branches = Array.isArray(value) ? (value as readonly Data[]) : []
  return branches.map((branch) => {
    const reference = isMap(branch) && typeof branch.$ref === 'string' ? branch.$ref : ''
    const mapped = Object.entries(mapping).filter(([, to]) => isSame(String(to), reference))
    const names = mapped.length > 0 ? mapped.map(([name]) => name) : [reference.split('/').at(-1) ?? '']
    const data: DataMap =
      reference === '' ? {} : { required: [propertyName], properties: { [propertyName]: { enum: names } } }
    return reading.node(data, { ...place, pointer: pointerTo(place.pointer, 'discriminator', reference) })
  })
}

const isSame = (mapped: string, reference: string) => mapped === reference || reference.endsWith(`/${mapped}`)

const reference: ReadKeyword = (keyword) => {
  const { value, place, reading } = keyword
  if (typeof value !== 'string') return wrongValue(keyword, 'a reference')
  const id = reading.refer(value, place)
  return id === undefined ? [] : [{ kind: 'ref', name: '$ref', id }]
}

/** A reference that means the outermost schema on the way to it. */
const moving: ReadKeyword = (keyword) => {
  const { name, value, place, reading } = keyword
  if (typeof value !== 'string') return wrongValue(keyword, 'a reference')
  const anchor = value.split('#')[1] ?? ''
  const id = reading.refer(value, place, name === '$recursiveRef' ? '' : anchor)
  return id === undefined ? [] : [{ kind: 'ref', name: '$ref', id }]
}

const then = ({ schema, reading, ...keyword }: Keyword, name: string) => {
  const data = schema[name]
  return data === undefined ? undefined : reading.node(data, inside({ schema, reading, ...keyword }, name))
}

export const logicKeywords = {
  $ref: reference,
  $dynamicRef: moving,
  $recursiveRef: moving,
  allOf: (keyword) => [{ kind: 'all', name: 'allOf', nodes: nodesOf(keyword) }],
  anyOf: either('any'),
  oneOf: either('one'),
  not: (keyword) => [
    { kind: 'not', name: 'not', node: keyword.reading.node(keyword.value, inside(keyword, 'not')) },
  ],
  if: (keyword) => [
    {
      kind: 'when',
      name: 'if',
      condition: keyword.reading.node(keyword.value, inside(keyword, 'if')),
      then: then(keyword, 'then'),
      otherwise: then(keyword, 'else'),
    },
  ],
  then: () => [],
  else: () => [],
} satisfies Readonly<Record<string, ReadKeyword>>
