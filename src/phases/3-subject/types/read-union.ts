import type { ts } from 'ts-morph'
import type { EnumMember, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { orOthers } from './or-others.ts'
import { writableText } from './writable.ts'
import { wholesIn } from './wholes-in.ts'

/** A union; `true | false` is boolean again, and members of one enum are together. */
export const readUnion: FormReader = (type, reader) =>
  type.isUnion() ? seenAs(unionOf(type.types, reader, type), type, reader) : undefined

/** `{ a: string; b?: never }`: fields that must be absent are lost on the compiler. */
function seenAs(node: TypeNode, type: ts.UnionType, reader: TypeReader): TypeNode {
  if (node.kind !== 'union') return node
  const excludes = type.types.some((one) => excludesField(one, reader))
  return excludes ? { ...node, seenAs: writableText(type, reader) } : node
}

const excludesField = (type: ts.Type, { checker }: TypeReader) => {
  const { TypeFlags, SymbolFlags } = compiler().ts
  const isObject = (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0
  if (!isObject || checker.isArrayType(type) || checker.isTupleType(type)) return false
  return checker
    .getPropertiesOfType(type)
    .filter((property) => property.flags & SymbolFlags.Optional)
    .some((property) => {
      const held = checker.getNonNullableType(checker.getTypeOfSymbol(property))
      return (held.flags & TypeFlags.Never) !== 0
    })
}

/** What an optional place holds when it is there. */
export function readPresent(type: ts.Type, reader: TypeReader): TypeNode {
  const { ts } = compiler()
  const exact = reader.program.getCompilerOptions().exactOptionalPropertyTypes === true
  const isAbsence = (one: ts.Type) =>
    (one.flags & ts.TypeFlags.Undefined) !== 0 && (!exact || one !== reader.checker.getUndefinedType())
  // `b?: never`
  if (exact && isAbsence(type)) return { kind: 'never' }
  if (!type.isUnion()) return reader.read(type)
  const present = type.types.filter((one) => !isAbsence(one))
  return present.length === type.types.length ? reader.read(type) : unionOf(present, reader, type)
}

/** `types` of a union; what was written as the name of another one stays together. */
function unionOf(all: readonly ts.Type[], reader: TypeReader, from: ts.UnionType): TypeNode {
  const wholes = wholesIn(from, reader).filter((whole) => whole.types.every((one) => all.includes(one)))
  const [whole] = wholes
  const types = all.filter((one) => !wholes.some((each) => each.types.includes(one)))
  if (whole && wholes.length === 1 && types.length === 0) return reader.read(whole)
  const node = looseUnion(types, reader)
  const loose = node.kind === 'union' ? node.members : node.kind === 'never' ? [] : [node]
  return wholes.length === 0
    ? node
    : { kind: 'union', members: [...loose, ...wholes.map((each) => reader.read(each))] }
}

function looseUnion(types: readonly ts.Type[], reader: TypeReader): TypeNode {
  const { ts } = compiler()
  const isBoolean = (one: ts.Type) => (one.flags & ts.TypeFlags.BooleanLiteral) !== 0
  const isEnum = (one: ts.Type) => (one.flags & ts.TypeFlags.EnumLiteral) !== 0
  const booleans = types.filter(isBoolean)
  const members: TypeNode[] = []
  for (const one of types) {
    if (isEnum(one)) continue
    if (!isBoolean(one) || booleans.length < 2)
      members.push(orOthers(reader.read(one), { type: one, all: types }, reader))
    else if (one === booleans[0]) members.push({ kind: 'boolean' })
  }
  members.push(...enumsIn(types.filter(isEnum), reader))
  const [only] = members
  if (members.length === 0) return { kind: 'never' }
  return members.length === 1 && only ? only : { kind: 'union', members }
}

function enumsIn(literals: readonly ts.Type[], reader: TypeReader): readonly TypeNode[] {
  const byEnum = new Map<ts.Symbol | undefined, ts.Type[]>()
  for (const literal of literals) {
    const owner = enumOf(literal)
    byEnum.set(owner, [...(byEnum.get(owner) ?? []), literal])
  }
  return [...byEnum].map(([owner, members]) => enumNode(owner, members, reader))
}

/** A whole enum, or one member of it. */
export const readEnum: FormReader = (type, reader) => {
  const { ts } = compiler()
  if (!(type.flags & ts.TypeFlags.EnumLike)) return undefined
  const members = type.isUnion() ? type.types : [type]
  if (!members.every((one) => one.flags & ts.TypeFlags.EnumLiteral)) return computedEnum(type, reader)
  const owners = new Set(members.map(enumOf))
  return owners.size === 1 ? enumNode([...owners][0], members, reader, type) : undefined
}

/** Members that only the running module knows the values of, by their names. */
function computedEnum(type: ts.Type, reader: TypeReader): TypeNode {
  const { ts } = compiler()
  const owner = type.symbol.flags & ts.SymbolFlags.EnumMember ? enumOf(type) : type.symbol
  const name = owner && reader.nameOf(owner)
  if (!owner || name === undefined) {
    return { kind: 'unsupported', text: reader.textOf(type), reason: 'its enum is not exported' }
  }
  const all = [...(owner.exports?.values() ?? [])].filter((one) => one.flags & ts.SymbolFlags.EnumMember)
  const members = owner === type.symbol ? all : [type.symbol]
  return { kind: 'enum', name, members: members.map((one) => ({ name: one.name, value: undefined })) }
}

function enumOf(literal: ts.Type): ts.Symbol | undefined {
  const { ts } = compiler()
  const { symbol } = literal
  const declaration = symbol.declarations?.[0]
  if (!(symbol.flags & ts.SymbolFlags.EnumMember) || !declaration) return symbol
  return (declaration.parent as ts.Declaration & { symbol?: ts.Symbol }).symbol ?? symbol
}

function enumNode(
  owner: ts.Symbol | undefined,
  literals: readonly ts.Type[],
  reader: TypeReader,
  whole?: ts.Type,
): TypeNode {
  const name = owner && reader.nameOf(owner)
  const members = literals.flatMap((literal) => memberOf(literal))
  if (name !== undefined) return { kind: 'enum', name, members }
  const seenAs = whole && reader.route(whole)
  return { kind: 'enum', name: owner?.name ?? 'enum', members, nameless: { seenAs } }
}

function memberOf(literal: ts.Type): readonly EnumMember[] {
  if (!literal.isStringLiteral() && !literal.isNumberLiteral()) return []
  return [{ name: literal.symbol.name, value: literal.value }]
}
