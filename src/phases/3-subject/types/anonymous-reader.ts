import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'
import { structureOf } from './structure-of.ts'

export interface AnonymousReader {
  readonly read: (type: ts.Type) => TypeNode
  /** Reads inside of a type that has a name: through that name what stands above it can be reached again. */
  readonly afresh: (read: () => TypeNode) => TypeNode
}

/** Types without a name are spelt out where they stand, unless they hold themselves: then they need a name, too. */
export function anonymousReader(
  reader: TypeReader,
  define: (name: string, type: ts.Type, node: TypeNode) => void,
): AnonymousReader {
  let underWay = new Map<ts.Type, { name: string | undefined }>()
  /** Those that have been found to hold themselves. */
  const known = new Map<ts.Type, string>()
  const read = (type: ts.Type): TypeNode => {
    const before = known.get(type)
    if (before !== undefined) return { kind: 'ref', name: before }
    const again = underWay.get(type)
    if (again) return { kind: 'ref', name: (again.name ??= nameFor(type, reader)) }
    const entry: { name: string | undefined } = { name: undefined }
    // A list is met again by way of its elements: it is these that lead back.
    if (!isListOfObjects(type, reader)) underWay.set(type, entry)
    const node = structureOf(type, reader)
    underWay.delete(type)
    if (entry.name === undefined) return node
    known.set(type, entry.name)
    define(entry.name, type, node)
    return { kind: 'ref', name: entry.name }
  }
  const afresh = (inner: () => TypeNode): TypeNode => {
    const above = underWay
    underWay = new Map()
    const node = inner()
    underWay = above
    return node
  }
  return { read, afresh }
}

/** A word where a type has one, the way to it where it would have to be spelt out. */
export function nameFor(type: ts.Type, reader: TypeReader): string {
  const text = reader.textOf(type)
  return /\W/.test(text) ? (reader.route(type) ?? text) : text
}

function isListOfObjects(type: ts.Type, { checker }: TypeReader): boolean {
  if (!checker.isArrayType(type)) return false
  const [element] = checker.getTypeArguments(type as ts.TypeReference)
  const isObject = element !== undefined && (element.flags & compiler().ts.TypeFlags.Object) !== 0
  return isObject && !checker.isArrayType(element) && !checker.isTupleType(element)
}
