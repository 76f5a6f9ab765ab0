import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** What a generic class or interface is given. */
export function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const { ts } = compiler()
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference
  if (!isReference) return []
  const given = checker.getTypeArguments(type as ts.TypeReference)
  const { target } = type as ts.TypeReference
  return given.slice(0, target.typeParameters?.length ?? 0)
}
