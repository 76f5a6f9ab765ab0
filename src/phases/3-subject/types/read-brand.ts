import type { ts } from 'ts-morph'
import type { PrimitiveKind, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { isPhantom } from './phantom.ts'
import { readObject, readProperty } from './read-object.ts'

/**
 * A type with a mark that only the compiler knows: `string & { readonly __brand: 'UserId' }`. Its values are those of
 * the type without the mark, asserted.
 */
export const readBrand: FormReader = (type, reader) => {
  if (type.isUnion()) return brandedUnion(type, reader)
  if (!type.isIntersection()) return markedInterface(type, reader)
  const [only, ...others] = type.types.filter((part) => !isEmptyObject(part, reader))
  // `Value & {}` is how a type says that a value is there.
  if (only && others.length === 0) return reader.read(only)
  const base = baseOf(type, reader)
  if (base && base.flags & primitives() && type.types.some((part) => isList(part, reader)))
    return { kind: 'unsupported', text: reader.textOf(type), reason: 'no value is a list and a primitive' }
  if (base) return branded(reader.read(base), type, reader)
  const extended = withFields(type, reader)
  if (extended) return extended
  if (!type.types.some((part) => isMark(part, reader))) return undefined
  const node = readObject(type, reader)
  return node && node.kind !== 'unsupported'
    ? { kind: 'branded', base: node, ...brandOf(type, reader) }
    : node
}

/** `interface Ref { value: number; [mark]: true }`: what the compiler asks for and no value has is in no field. */
function markedInterface(type: ts.Type, reader: TypeReader): TypeNode | undefined {
  const { SymbolFlags, TypeFlags } = compiler().ts
  if (!(type.flags & TypeFlags.Object) || isCalled(type)) return undefined
  const isRequired = (property: ts.Symbol) => !(property.flags & SymbolFlags.Optional)
  if (isInstance(type) || !type.getProperties().some((one) => isRequired(one) && isPhantom(one, reader)))
    return undefined
  const base = readObject(type, reader)
  return base?.kind === 'object' ? { kind: 'branded', base, ...brandOf(type, reader) } : base
}

const isCalled = (type: ts.Type) => type.getCallSignatures().length + type.getConstructSignatures().length > 0

const isInstance = (type: ts.Type) => {
  const symbol = type.symbol as ts.Symbol | undefined
  return ((symbol?.flags ?? 0) & compiler().ts.SymbolFlags.Class) !== 0
}

/** `Error & { code: string }`: one of what the language brings, and fields beside it. */
function withFields(type: ts.IntersectionType, reader: TypeReader): TypeNode | undefined {
  const { checker } = reader
  const [base, ...more] = type.types.filter((part) => isWhole(part, reader))
  const others = type.types.filter((part) => part !== base)
  if (
    !base ||
    more.length > 0 ||
    others.length === 0 ||
    type.types.some((part) => part.getCallSignatures().length > 0)
  )
    return undefined
  if (others.some((part) => checker.getIndexInfosOfType(part).length > 0)) return undefined
  const node = reader.read(base)
  if (!languageKinds.has(node.kind)) return undefined
  const names = new Set(others.flatMap((part) => checker.getPropertiesOfType(part)).map(({ name }) => name))
  const own = checker
    .getPropertiesOfType(type)
    .filter((property) => names.has(property.name) && !isPhantom(property, reader))
  const fields = own.map((property) => readProperty(property, reader, type))
  return { kind: 'branded', base: node, brand: reader.textOf(type), fields }
}

const languageKinds: ReadonlySet<TypeNode['kind']> = new Set(['builtin', 'class', 'array', 'tuple'])

/** The part that values have: a primitive always, a list or a date where the other parts are no more than marks. */
function baseOf({ types }: ts.IntersectionType, reader: TypeReader): ts.Type | undefined {
  const primitive = types.find((part) => part.flags & primitives())
  if (primitive) return primitive
  const marks = types.filter((part) => isMark(part, reader) || isNamedMark(part, reader))
  const [base, ...more] = types.filter((part) => !marks.includes(part))
  const isObject = base && more.length === 0 && isWhole(base, reader)
  return marks.length > 0 && isObject ? base : undefined
}

const primitives = () => {
  const { TypeFlags } = compiler().ts
  return (
    TypeFlags.StringLike |
    TypeFlags.NumberLike |
    TypeFlags.BigIntLike |
    TypeFlags.BooleanLike |
    TypeFlags.ESSymbolLike |
    TypeFlags.TemplateLiteral |
    TypeFlags.StringMapping
  )
}

/** What fields cannot be added to by spreading: lists, what the language brings, and functions. */
const isWhole = (type: ts.Type, reader: TypeReader) =>
  isList(type, reader) ||
  type.getCallSignatures().length > 0 ||
  (type.symbol as ts.Symbol | undefined)?.declarations?.some((one) =>
    reader.program.isSourceFileDefaultLibrary(one.getSourceFile()),
  ) === true

const isList = (type: ts.Type, { checker }: TypeReader) =>
  checker.isArrayType(type) || checker.isTupleType(type)

/** Nothing in it is in any value. */
const isMark = (type: ts.Type, reader: TypeReader) => {
  const properties = reader.checker.getPropertiesOfType(type)
  return properties.length > 0 && properties.every((property) => isPhantom(property, reader))
}

/** Every field is called as marks are called. */
const isNamedMark = (type: ts.Type, { checker }: TypeReader) => {
  const properties = checker.getPropertiesOfType(type)
  return properties.length > 0 && properties.every(({ name }) => /^_(?!_@)|brand|tag$/i.test(name))
}

function branded(base: TypeNode, type: ts.Type, reader: TypeReader): TypeNode {
  const empty = type.isIntersection() && type.types.every((part) => !hasMembers(part, reader))
  // `string & {}` only keeps the compiler from forgetting the literals beside it.
  if (empty) return base
  const brand = brandOf(type, reader)
  return plain.has(base.kind)
    ? { kind: base.kind as PrimitiveKind, ...brand }
    : { kind: 'branded', base, ...brand }
}

function brandOf(type: ts.Type, reader: TypeReader) {
  const alias = type.aliasSymbol
  const name = alias && reader.nameOf(alias)
  const route = name !== undefined && !type.aliasTypeArguments ? undefined : reader.route(type)
  // The name of an alias that code cannot import may be that of another one there.
  const brand = alias && name === undefined ? (route ?? spelledOut(type, reader)) : asWritten(type, reader)
  return { brand, ...(route !== undefined && { route }) }
}

/**
 * The text of a type as its source has it. Two marks on one key exclude each other, so that the compiler prints such a
 * type as `never`: it is written by its name instead, or by its parts.
 */
function asWritten(type: ts.Type, reader: TypeReader): string {
  const text = reader.textOf(type)
  if (text !== 'never' || !type.isIntersection()) return text
  const name = type.aliasSymbol && reader.nameOf(type.aliasSymbol)
  const list = (types: readonly ts.Type[], between: string) =>
    types.map((each) => asWritten(each, reader)).join(between)
  if (name === undefined) return list(type.types, ' & ')
  return type.aliasTypeArguments ? `${name}<${list(type.aliasTypeArguments, ', ')}>` : name
}

function spelledOut(type: ts.Type, { checker }: TypeReader): string {
  const { InTypeAlias, NoTruncation, UseSingleQuotesForStringLiteralType } = compiler().ts.TypeFormatFlags
  const flags = InTypeAlias | NoTruncation | UseSingleQuotesForStringLiteralType
  return checker.typeToString(type, undefined, flags)
}

const plain: ReadonlySet<TypeNode['kind']> = new Set(['string', 'number', 'bigint', 'boolean'])

const hasMembers = (type: ts.Type, { checker }: TypeReader) =>
  (type.flags & compiler().ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(type).length > 0

function isEmptyObject(type: ts.Type, reader: TypeReader): boolean {
  const { ObjectFlags, TypeFlags } = compiler().ts
  return (
    (type.flags & TypeFlags.Object) !== 0 &&
    ((type as ts.ObjectType).objectFlags & ObjectFlags.Anonymous) !== 0 &&
    !hasMembers(type, reader) &&
    type.getCallSignatures().length + type.getConstructSignatures().length === 0 &&
    reader.checker.getIndexInfosOfType(type).length === 0
  )
}

/** `('a' | 'b') & Mark` reaches us as a union of marked literals. */
function brandedUnion(type: ts.UnionType, reader: TypeReader): TypeNode | undefined {
  const members = type.types.map((member) => (member.isIntersection() ? baseOf(member, reader) : undefined))
  const bases = members.flatMap((base) => (base && base.flags & primitives() ? [base] : []))
  if (bases.length < type.types.length || bases.length < 2) return undefined
  const literals = bases.map((base) => reader.read(base))
  const flags = literals.every((node) => node.kind === 'literal' && typeof node.value === 'boolean')
  const base: TypeNode = flags ? { kind: 'boolean' } : { kind: 'union', members: literals }
  return branded(base, type, reader)
}
