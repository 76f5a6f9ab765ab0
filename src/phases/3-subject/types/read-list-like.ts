import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { isInLibrary } from './in-library.ts'
import type { FormReader, TypeReader } from './reader.ts'

/**
 * `ArrayLike<T> & { [Symbol.iterator]?: never }`: places by number and a length that fits them. No list is of it, as a list
 * can be iterated over.
 */
export const readListLike: FormReader = (type, reader) => {
  if (!type.isIntersection()) return undefined
  const like = type.types.find((part) => isArrayLike(part, reader))
  const others = type.types.filter((part) => part !== like)
  if (!like || others.length === 0 || !others.every((part) => onlyExcludes(part, reader))) return undefined
  const [element] = reader.checker.getTypeArguments(like as ts.TypeReference)
  return { kind: 'builtin', name: 'ArrayLikeOnly', arguments: element ? [reader.read(element)] : [] }
}

const isArrayLike = (type: ts.Type, { program }: TypeReader) => {
  const symbol = type.symbol as ts.Symbol | undefined
  return symbol?.name === 'ArrayLike' && isInLibrary(symbol, program)
}

/** Every field of it must be absent. */
const onlyExcludes = (type: ts.Type, { checker }: TypeReader) => {
  const { SymbolFlags, TypeFlags } = compiler().ts
  const properties = checker.getPropertiesOfType(type)
  return (
    properties.length > 0 &&
    properties.every(
      (property) =>
        (property.flags & SymbolFlags.Optional) !== 0 &&
        (checker.getNonNullableType(checker.getTypeOfSymbol(property)).flags & TypeFlags.Never) !== 0,
    )
  )
}
