import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** True for a promise, a union that may hold one, and a list of promises. */
export function isPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.some((one) => isPromise(one, checker))
  const { ts } = compiler()
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) return false
  const then = type.getProperty('then')
  if (!then) return false
  const declaration = then.valueDeclaration ?? then.declarations?.[0]
  if (!declaration) return false
  return checker.getTypeOfSymbolAtLocation(then, declaration).getCallSignatures().length > 0
}

/** A promise, or an array of them, as `items.map(async …)` makes one. */
export function holdsPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (isPromise(type, checker)) return true
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return false
  return checker.getTypeArguments(type as ts.TypeReference).some((one) => isPromise(one, checker))
}
