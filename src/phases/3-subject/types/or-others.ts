import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'

interface Member {
  readonly type: ts.Type
  readonly all: readonly ts.Type[]
}

/** A member of a union that has no values is mended by the others, where a spec can write them. */
export function orOthers(node: TypeNode, { type, all }: Member, reader: TypeReader): TypeNode {
  const inside = insideOf(node, reader)
  if (inside.kind !== 'unsupported' || inside.mend !== undefined) return node
  const { Null, Undefined } = compiler().ts.TypeFlags
  const others = all.filter(
    (one) => one !== type && insideOf(reader.read(one), reader).kind !== 'unsupported',
  )
  const isOfUse = others.some(({ flags }) => !(flags & (Null | Undefined)))
  if (!isOfUse || !others.every((one) => isSpoken(one, reader))) return node
  const texts = new Set(others.map(reader.textOf))
  const both = texts.delete('true') && texts.delete('false') ? ['boolean'] : []
  const text = [...texts, ...both].join(' | ')
  return { ...inside, mend: `type: ${/^\w+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`}` }
}

const insideOf = (node: TypeNode, { definitions }: TypeReader): TypeNode =>
  (node.kind === 'ref' ? definitions.get(node.name)?.node : undefined) ?? node

/** Whether a spec can write a type: what has no name, or one that no module exports, it cannot. */
function isSpoken(type: ts.Type, reader: TypeReader): boolean {
  const { TypeFlags } = compiler().ts
  const { checker, nameOf } = reader
  const symbol =
    type.aliasSymbol ?? (type.flags & (TypeFlags.Object | TypeFlags.EnumLike) ? type.symbol : undefined)
  if (checker.isArrayType(type) && !type.aliasSymbol)
    return checker.getTypeArguments(type as ts.TypeReference).every((one) => isSpoken(one, reader))
  if (!symbol) return (type.flags & plain()) !== 0
  return nameOf(symbol) === symbol.name && !type.aliasTypeArguments
}

const plain = () => {
  const { TypeFlags } = compiler().ts
  const { Undefined, Null, BooleanLike, StringLike, NumberLike, BigIntLike } = TypeFlags
  return Undefined | Null | BooleanLike | StringLike | NumberLike | BigIntLike
}
