import type { ts } from 'ts-morph'
import type { EnumMember, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** A union; `true | false` is boolean again, and members of one enum are together. */
export const readUnion: FormReader = (type, reader) =>
  type.isUnion() ? unionOf(type.types, reader) : undefined

/** What an optional place holds when it is there. */
export function readPresent(type: ts.Type, reader: TypeReader): TypeNode {
  if (!type.isUnion()) return reader.read(type)
  const { ts } = compiler()
  const exact = reader.program.getCompilerOptions().exactOptionalPropertyTypes === true
  const isAbsence = (one: ts.Type) =>
    (one.flags & ts.TypeFlags.Undefined) !== 0 && (!exact || one !== reader.checker.getUndefinedType())
  const present = type.types.filter((one) => !isAbsence(one))
  return present.length === type.types.length ? reader.read(type) : unionOf(present, reader)
}

function unionOf(types: readonly ts.Type[], reader: TypeReader): TypeNode {
  const { ts } = compiler()
  const isBoolean = (one: ts.Type) => (one.flags & ts.TypeFlags.BooleanLiteral) !== 0
  const isEnum = (one: ts.Type) => (one.flags & ts.TypeFlags.EnumLiteral) !== 0
  const booleans = types.filter(isBoolean)
  const members: TypeNode[] = []
  for (const one of types) {
    if (isEnum(one)) continue
    if (!isBoolean(one) || booleans.length < 2) members.push(reader.read(one))
    else if (one === booleans[0]) members.push({ kind: 'boolean' })
  }
  members.push(...enumsIn(types.filter(isEnum), reader))
  const [only] = members
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
  if (!members.every((one) => one.flags & ts.TypeFlags.EnumLiteral)) {
    return {
      kind: 'unsupported',
      text: reader.textOf(type),
      reason: 'the values of its members are computed',
    }
  }
  const owners = new Set(members.map(enumOf))
  return owners.size === 1 ? enumNode([...owners][0], members, reader) : undefined
}

function enumOf(literal: ts.Type): ts.Symbol | undefined {
  const { ts } = compiler()
  const { symbol } = literal
  const declaration = symbol.declarations?.[0]
  if (!(symbol.flags & ts.SymbolFlags.EnumMember) || !declaration) return symbol
  return (declaration.parent as ts.Declaration & { symbol?: ts.Symbol }).symbol ?? symbol
}

function enumNode(owner: ts.Symbol | undefined, literals: readonly ts.Type[], reader: TypeReader): TypeNode {
  const name = owner && reader.nameOf(owner)
  const members = literals.flatMap((literal) => memberOf(literal))
  if (name === undefined) {
    return { kind: 'unsupported', text: owner?.name ?? 'enum', reason: 'its enum is not exported' }
  }
  return { kind: 'enum', name, members }
}

function memberOf(literal: ts.Type): readonly EnumMember[] {
  if (!literal.isStringLiteral() && !literal.isNumberLiteral()) return []
  return [{ name: literal.symbol.name, value: literal.value }]
}
