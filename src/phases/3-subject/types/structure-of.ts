import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { mendFor } from './mend-for.ts'
import type { TypeReader } from './reader.ts'
import { readers } from './type-readers.ts'

/** A type by its form. */
export function structureOf(type: ts.Type, reader: TypeReader): TypeNode {
  for (const read of readers) {
    const node = read(type, reader)
    if (node) return mended(node, type, reader)
  }
  const text = reader.textOf(type)
  return mended({ kind: 'unsupported', text, reason: 'gen-props knows no values of this type' }, type, reader)
}

/** What has no values by itself says how the exports of its module make some, where they do. */
function mended(node: TypeNode, type: ts.Type, reader: TypeReader): TypeNode {
  if (node.kind !== 'unsupported' || node.mend !== undefined) return node
  const mend = mendFor(type, reader)
  return mend === undefined ? node : { ...node, mend }
}
