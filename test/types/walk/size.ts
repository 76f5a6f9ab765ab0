import ts from 'typescript'
import type { Bench } from './judge-of.ts'

/** How many parts a value has; long texts count for more. */
export function sizeOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / 20)
  if (typeof value !== 'object' || value === null || depth > 20) return 1
  if (ArrayBuffer.isView(value)) return 1 + value.byteLength / 8
  const inner = value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value)
  return inner.reduce((sum: number, one: unknown) => sum + sizeOf(one, depth + 1), 1)
}

/**
 * The size of the smallest value of the largest branch: what shrinking must come down to, whichever branch a value
 * came from.
 */
export function smallestSize(type: ts.Type, bench: Bench, above: readonly ts.Type[] = []): number {
  const { checker } = bench
  // Inside of itself a type ends where it can.
  if (above.includes(type)) return type.isUnion() ? 1 : Number.POSITIVE_INFINITY
  const size = (inner: ts.Type) => smallestSize(inner, bench, [...above, type])
  const sum = (parts: readonly ts.Type[]) => parts.reduce((total, part) => total + size(part), 1)
  if (type.isUnion()) {
    const sizes = type.types.map(size).filter(Number.isFinite)
    return sizes.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...sizes)
  }
  if (checker.isTupleType(type)) {
    const { elementFlags } = (type as ts.TypeReference).target as ts.TupleType
    return sum(
      checker
        .getTypeArguments(type as ts.TypeReference)
        .filter((_, index) => (elementFlags[index] ?? 0) & ts.ElementFlags.Required),
    )
  }
  if (checker.isArrayType(type) || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return 1
  if (isLibrary(type, bench)) return 4
  const required = checker
    .getPropertiesOfType(type)
    .filter((symbol) => !(symbol.flags & ts.SymbolFlags.Optional) && !isOfClass(symbol))
  const fields = required.filter(({ flags }) => !(flags & ts.SymbolFlags.Method))
  const methods = required.length - fields.length
  return methods + sum(fields.map((symbol) => checker.getTypeOfSymbol(symbol)))
}

/** A method of a class is no part of its instances. */
const isOfClass = ({ valueDeclaration: declaration }: ts.Symbol) =>
  declaration !== undefined && ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent)

const isLibrary = (type: ts.Type, { program }: Bench) =>
  type.symbol?.name !== '__type' &&
  ((type.symbol as ts.Symbol | undefined)?.declarations ?? []).some((one) =>
    program.isSourceFileDefaultLibrary(one.getSourceFile()),
  )
