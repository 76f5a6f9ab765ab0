import type { SchemaNode, SchemaRule } from '../../../ir/schema-model.ts'
import type { Data } from '../../../ir/source.ts'
import { amountKeywords } from './keywords/amounts.ts'
import { listKeywords } from './keywords/lists.ts'
import { logicKeywords } from './keywords/logic.ts'
import { objectKeywords } from './keywords/objects.ts'
import { valueKeywords } from './keywords/values.ts'
import type { SchemaPlace } from './library.ts'
import type { NodeReading, ReadKeyword } from './node-reading.ts'
import { saidByReference } from './said-by-reference.ts'
import { isMap } from './schema-document.ts'

const readers: Readonly<Record<string, ReadKeyword>> = {
  ...valueKeywords,
  ...amountKeywords,
  ...objectKeywords,
  ...listKeywords,
  ...logicKeywords,
}

/** Keywords that name, describe or hold other schemas, and keep no value out. */
const silent = new Set([
  ...['$schema', '$id', 'id', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$defs', 'definitions'],
  ...['$vocabulary', '$comment', 'title', 'description', 'default', 'examples', 'example', 'deprecated'],
  ...['nullable', 'discriminator', 'xml', 'externalDocs', 'contentEncoding', 'contentMediaType'],
  ...['contentSchema', 'components', 'openapi', 'info', 'paths', 'servers', 'tags'],
])

/** Keywords that say which way a value travels. */
const directions = new Set(['readOnly', 'writeOnly'])

/** All keywords that are known, for the nearest right one. */
export const knownKeywords: readonly string[] = [...Object.keys(readers), ...silent, ...directions]

/** A schema as rules, one or more for each of its keywords. */
export function readNode(data: Data, place: SchemaPlace, reading: NodeReading): SchemaNode {
  const shown = reading.shown(place)
  if (data === true) return { place: shown, rules: [] }
  if (data === false) return { place: shown, rules: [{ kind: 'never', name: 'false schema' }] }
  if (!isMap(data)) {
    reading.fault(place, '', 'a schema: a map, true or false')
    return { place: shown, rules: [] }
  }
  const said = saidByReference(data, place, reading)
  const rules = Object.entries(data).flatMap(([name, value]): readonly SchemaRule[] => {
    if (said.has(name)) return []
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (read) return read({ name, value, schema: data, place, reading })
    const isQuiet = silent.has(name) || name.startsWith('x-')
    if (!isQuiet && (!directions.has(name) || value === true)) reading.ignore(place, name)
    return []
  })
  return { place: shown, rules: [...rules.filter(isEarly), ...rules.filter((rule) => !isEarly(rule))] }
}

/** What speaks of all that is left over comes last. */
const isEarly = ({ kind }: SchemaRule) => kind !== 'unevaluated'

export const isDirection = (keyword: string): boolean => directions.has(keyword)
