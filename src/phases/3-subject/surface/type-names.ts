import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

export interface TypeNaming {
  readonly checker: ts.TypeChecker
  /** Types that the subject exports, by their symbols. */
  readonly names: ReadonlyMap<ts.Symbol, string>
}

/** The name that the subject exports the type under; a generic one has no name without its arguments. */
export function nameOf(type: ts.Type, { checker, names }: TypeNaming): string | undefined {
  const symbol = type.aliasSymbol ?? (type.symbol as ts.Symbol | undefined)
  const given = type.aliasSymbol ? type.aliasTypeArguments : argumentsOf(type, checker)
  const known = symbol && (given ?? []).length === 0 ? names.get(symbol) : undefined
  if (known !== undefined || !type.isUnion()) return known
  // `(typeof roles)[number]` is not told apart from the union that it gives.
  return [...names].find(([one]) => checker.getDeclaredTypeOfSymbol(one) === type)?.[1]
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const { ts } = compiler()
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference
  if (!(type.flags & ts.TypeFlags.Object) || !isReference) return []
  const { target } = type as ts.TypeReference
  return checker.getTypeArguments(type as ts.TypeReference).slice(0, target.typeParameters?.length ?? 0)
}

/** Whether the type depends on a type parameter, so that a route to it would not say which type it is. */
export function mentionsParameter(type: ts.Type, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  const seen = new Set<ts.Type>()
  const look = (one: ts.Type): boolean => {
    if (one.flags & ts.TypeFlags.TypeVariable) return true
    if (seen.has(one) || seen.size > 200) return false
    seen.add(one)
    if (one.isUnionOrIntersection()) return one.types.some(look)
    if (!(one.flags & ts.TypeFlags.Object)) return (one.flags & ts.TypeFlags.Instantiable) !== 0
    const parts = [...(one.aliasTypeArguments ?? []), ...argumentsOf(one, checker)]
    return parts.some(look)
  }
  return look(type)
}
