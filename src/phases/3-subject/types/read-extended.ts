import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { isInLibrary } from './in-library.ts'
import { instantiated } from './instantiated.ts'
import { isPhantom } from './phantom.ts'
import { readProperty } from './read-object.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** `interface Failure extends Error { code: string }`: one of what the language brings, and fields beside it. */
export const readExtended: FormReader = (type, reader): TypeNode | undefined => {
  const base = basesOf(type, reader).find((one) => isInLibrary(one.symbol, reader.program) && !isWalked(one))
  if (!base || type.getCallSignatures().length + type.getConstructSignatures().length > 0) return undefined
  const { checker } = reader
  if (checker.getIndexInfosOfType(type).length > checker.getIndexInfosOfType(base).length) return undefined
  const inherited = new Set(checker.getPropertiesOfType(base).map(placeOf))
  const own = checker
    .getPropertiesOfType(type)
    .filter((property) => !inherited.has(placeOf(property)) && !isPhantom(property, reader))
  const isList = checker.isArrayType(base)
  // How long a list is cannot be said from outside.
  if (isList && own.some(({ name }) => name === 'length')) return undefined
  const places = isList ? placesOf(own) : []
  const node = withPlaces(reader.read(base), places, reader)
  if (node?.kind !== 'builtin' && node?.kind !== 'array' && node?.kind !== 'tuple') return undefined
  const others = own.filter((property) => !places.includes(property))
  // `interface JsonArray extends Array<Json> {}` is a list like any other.
  if (others.length === 0) return node
  const fields = others.map((property) => readProperty(property, reader, type))
  return { kind: 'branded', base: node, brand: reader.textOf(type), fields }
}

/** `interface Point extends Array<number> { 0: number; 1: number }`: its first places, in their order. */
const placesOf = (own: readonly ts.Symbol[]): readonly ts.Symbol[] =>
  own.filter(({ name }) => /^\d+$/.test(name)).sort((one, other) => Number(one.name) - Number(other.name))

/** A list of which the first places are said; undefined where some between them are not. */
function withPlaces(node: TypeNode, places: readonly ts.Symbol[], reader: TypeReader): TypeNode | undefined {
  if (places.length === 0) return node
  if (node.kind !== 'array' || places.some(({ name }, at) => name !== String(at))) return undefined
  const first = places.map((place) => readProperty(place, reader))
  if (first.some(({ optional }) => optional)) return undefined
  const elements = first.map(({ type }) => ({ type, optional: false, rest: false }))
  const rest = { type: node.element, optional: false, rest: true }
  return { kind: 'tuple', elements: [...elements, rest], readonly: node.readonly }
}

/** What is walked through step by step is drawn by its steps: with a `next` of its own beside those of the language it would not end. */
const isWalked = ({ symbol }: ts.Type) => /(?:Iterable|Iterator|IteratorObject|Generator)$/.test(symbol.name)

const placeOf = (property: ts.Symbol) => property.declarations?.[0] ?? property

/** What an interface that a project or a package declares extends, with its own arguments in it. */
function basesOf(type: ts.Type, { checker, program }: TypeReader): readonly ts.BaseType[] {
  const { ObjectFlags, SymbolFlags } = compiler().ts
  const symbol = type.getSymbol()
  const isInterface =
    symbol && (symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class)) === SymbolFlags.Interface
  if (!isInterface || isInLibrary(symbol, program)) return []
  const isReference = ((type as ts.ObjectType).objectFlags & ObjectFlags.Reference) !== 0
  if (!isReference) return type.getBaseTypes() ?? []
  const { target } = type as ts.TypeReference
  const settled = instantiated(
    checker,
    target.typeParameters ?? [],
    checker.getTypeArguments(type as ts.TypeReference),
  )
  return (target.getBaseTypes() ?? []).map((base) => settled(base) as ts.BaseType)
}
