import type { SchemaNode, SchemaRule } from '../../../../ir/schema-model.ts'
import { inner, unbreakable, type ReadType } from '../zod-reading.ts'
import { isZodSchema, type ZodSchema } from '../zod-schema.ts'
import { typeRule } from './wrappers.ts'

const tuple: ReadType = ({ _zod: { def } }, { read, seeOtherwise }) => {
  const items = def.items as readonly ZodSchema[]
  const rest = isZodSchema(def.rest) ? read(def.rest, { shown: '[*]', along: ['rest'] }) : undefined
  const least = items.findLastIndex(({ _zod: { optin } }) => optin === undefined) + 1
  seeOtherwise()
  const prefix = items.map((item, index) =>
    read(item, { shown: `[${index}]`, along: ['items', String(index)] }),
  )
  const size = { kind: 'size', of: 'array' } as const
  return [
    typeRule('array', 'invalid_type'),
    { kind: 'items', name: 'items', prefix, rest },
    // With a rest the items that are missing are told one by one.
    { ...size, name: rest ? unbreakable : 'too_small', side: 'least', size: least },
    ...(rest ? [] : [{ ...size, name: 'too_big', side: 'most', size: items.length } as const]),
  ]
}

const gives =
  (key: string): ReadType =>
  (schema, { read, seeOtherwise }) => {
    seeOtherwise()
    const given = inner(schema, key)
    const node: SchemaNode = isZodSchema(given)
      ? read(given, { shown: '()', along: [key] })
      : { place: 'anything', rules: [] }
    const type = schema._zod.def.type as 'function' | 'promise'
    return [
      typeRule(type, type === 'promise' ? unbreakable : 'invalid_type'),
      { kind: 'gives', name: unbreakable, node },
    ]
  }

const entriesOf: ReadType = (schema, { read }) => [
  typeRule('map', 'invalid_type'),
  {
    kind: 'entries',
    name: 'entries',
    key: read(inner(schema, 'keyType'), { shown: '.key', along: ['keyType'] }),
    value: read(inner(schema, 'valueType'), { shown: '.*', along: ['valueType'] }),
  },
]

export const collectionTypes = {
  array: (schema, { read }): readonly SchemaRule[] => [
    typeRule('array', 'invalid_type'),
    {
      kind: 'items',
      name: 'items',
      prefix: [],
      rest: read(inner(schema, 'element'), { shown: '[*]', along: ['element'] }),
    },
  ],
  tuple,
  map: entriesOf,
  set: (schema, { read }) => [
    typeRule('set', 'invalid_type'),
    {
      kind: 'elements',
      name: 'elements',
      node: read(inner(schema, 'valueType'), { shown: '.*', along: ['valueType'] }),
    },
  ],
  function: gives('output'),
  promise: gives('innerType'),
} satisfies Readonly<Record<string, ReadType>>
