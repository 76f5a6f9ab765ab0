import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { argumentsOf } from './arguments-of.ts'

/** Types that lead to others without an end are given up after so many. */
const most = 500

/** Tells whether a type is written in terms of one of these parameters. */
export function mentioning(
  parameters: readonly ts.Type[],
  checker: ts.TypeChecker,
): (type: ts.Type) => boolean {
  const wanted = new Set(parameters)
  const known = new Map<ts.Type, boolean>()
  const search = (start: ts.Type): boolean => {
    const seen = new Set([start])
    for (const type of seen) {
      if (wanted.has(type) || known.get(type) === true) return true
      if (seen.size > most) return false
      if (!known.has(type)) for (const part of partsOf(type, checker)) seen.add(part)
    }
    return false
  }
  return (type) => {
    const found = known.get(type) ?? search(type)
    known.set(type, found)
    return found
  }
}

/** What a type is written with: its members, its arguments, and what is in it where it has no name. */
function partsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const members = type.isUnionOrIntersection() ? type.types : []
  return [
    ...members,
    ...(type.aliasTypeArguments ?? []),
    ...argumentsOf(type, checker),
    ...insideOf(type, checker),
  ]
}

function insideOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const { ObjectFlags, TypeFlags } = compiler().ts
  const isAnonymous =
    (type.flags & TypeFlags.Object) !== 0 &&
    ((type as ts.ObjectType).objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped)) !== 0
  if (!isAnonymous) return []
  return [
    ...checker.getPropertiesOfType(type).map((property) => checker.getTypeOfSymbol(property)),
    ...type.getCallSignatures().map((signature) => signature.getReturnType()),
  ]
}
