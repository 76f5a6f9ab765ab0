import type { ts } from 'ts-morph'
import type { PrimitiveKind, PropertyNode, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** A primitive with a mark: `string & { readonly __brand: 'UserId' }`. Its values are the primitive's, asserted. */
export const readBrand: FormReader = (type, reader) => {
  if (!type.isIntersection()) return undefined
  const { ts } = compiler()
  const base = type.types.find(
    (one) =>
      one.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.BigInt | ts.TypeFlags.Boolean),
  )
  if (!base) return undefined
  const { kind } = reader.read(base)
  return { kind: kind as PrimitiveKind, brand: reader.textOf(type) }
}

/** Fields and index signatures, wherever they come from: interfaces, mapped types, intersections. */
export const readObject: FormReader = (type, reader): TypeNode | undefined => {
  const { ts } = compiler()
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined
  const { checker } = reader
  const index = checker.getIndexInfosOfType(type).map(({ keyType, type: value }) => ({
    key: reader.read(keyType),
    value: reader.read(value),
  }))
  const properties = checker.getPropertiesOfType(type)
  const hidden = properties.find((property) => !isPublic(property))
  const refuse = (reason: string): TypeNode => ({ kind: 'unsupported', text: reader.textOf(type), reason })
  if (hidden) return refuse(`its field ${hidden.name} is not public`)
  const keyed = properties.find((property) => property.name.startsWith('__@'))
  if (keyed) return refuse('it has a field whose key is a symbol')
  return { kind: 'object', properties: properties.map((property) => readProperty(property, reader)), index }
}

const isPublic = (symbol: ts.Symbol) => {
  const { ts } = compiler()
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return (
    !symbol.declarations?.some((one) => ts.getCombinedModifierFlags(one) & hidden) &&
    !symbol.name.startsWith('__#')
  )
}

function readProperty(symbol: ts.Symbol, reader: TypeReader): PropertyNode {
  const { ts } = compiler()
  const type = reader.checker.getTypeOfSymbol(symbol)
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
  return {
    name: ts.unescapeLeadingUnderscores(symbol.escapedName),
    type: optional ? readPresent(type, reader) : reader.read(type),
    optional,
    readonly: isReadonly(symbol),
  }
}

function isReadonly(symbol: ts.Symbol): boolean {
  const { ts } = compiler()
  const marked = symbol.declarations?.some(
    (one) => ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly,
  )
  const onlyRead =
    (symbol.flags & ts.SymbolFlags.GetAccessor) !== 0 && (symbol.flags & ts.SymbolFlags.SetAccessor) === 0
  return marked === true || onlyRead
}
