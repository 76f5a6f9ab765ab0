import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'

/**
 * The unions with a name that another one was written with: `Shape` in `Shape | undefined`, which the compiler spells out
 * member by member. Those of members without a name are wanted whole: read one by one, a member that leads back to its
 * union would need a name of its own, and it has none.
 */
export function wholesIn(type: ts.UnionType, reader: TypeReader): readonly ts.UnionType[] {
  const { origin } = type as { origin?: ts.Type }
  if (!origin?.isUnion()) return []
  const found = origin.types.filter((part) => part.isUnion())
  return found.flatMap((part) => (isWanted(part, reader) ? [part] : wholesIn(part, reader)))
}

const isWanted = ({ aliasSymbol, types }: ts.UnionType, reader: TypeReader) =>
  aliasSymbol !== undefined &&
  reader.nameOf(aliasSymbol) !== undefined &&
  types.some((member) => isNameless(member, reader))

function isNameless(type: ts.Type, { checker, nameOf }: TypeReader): boolean {
  const { ObjectFlags, TypeFlags } = compiler().ts
  if (type.aliasSymbol && nameOf(type.aliasSymbol) !== undefined) return false
  if (checker.isArrayType(type) || checker.isTupleType(type)) return false
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>
  return type.isIntersection() || (type.flags & TypeFlags.Object && objectFlags & ObjectFlags.Anonymous) !== 0
}
