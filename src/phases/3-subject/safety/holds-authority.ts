import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** Types of plain data without numbers and known texts: nothing can be called, and nothing is a key. */
export function holdsAuthority(
  type: ts.Type,
  checker: ts.TypeChecker,
  seen: ReadonlySet<ts.Type> = new Set(),
): boolean {
  const { ts } = compiler()
  const { TypeFlags } = ts
  if (seen.has(type)) return false
  const inside = new Set([...seen, type])
  const any = (types: readonly ts.Type[]) => types.some((one) => holdsAuthority(one, checker, inside))
  if (type.isUnionOrIntersection() && !(type.flags & TypeFlags.Boolean)) return any(type.types)
  if (
    type.flags &
    (TypeFlags.BooleanLike | TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Unknown)
  )
    return false
  // A text of some form is no key: only a text that is known whole is.
  const isText = TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping
  if (type.flags & (isText | TypeFlags.BigInt)) return false
  if (!(type.flags & TypeFlags.Object)) return true
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return any(checker.getTypeArguments(type as ts.TypeReference))
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return true
  const parts = checker.getPropertiesOfType(type).map((one) => checker.getTypeOfSymbol(one))
  return any([...parts, ...checker.getIndexInfosOfType(type).map((info) => info.type)])
}
