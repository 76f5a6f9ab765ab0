import type { ts } from 'ts-morph'
import type { Casing, PrimitiveKind, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { isUnresolved } from './host-dependent.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { symbolCode } from './symbol-code.ts'

/** Primitives, their literals, template literals, and the types of everything and nothing. */
export const readPrimitive: FormReader = (type, reader) => {
  const { ts } = compiler()
  const { TypeFlags } = ts
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literal', value: type.value }
  if (type.flags & TypeFlags.BooleanLiteral) return { kind: 'literal', value: reader.textOf(type) === 'true' }
  if (type.flags & TypeFlags.BigIntLiteral) return { kind: 'bigint-literal', text: reader.textOf(type) }
  if (type.flags & TypeFlags.TemplateLiteral) return templateOf(type as ts.TemplateLiteralType, reader.read)
  if (type.flags & TypeFlags.StringMapping) return casedOf(type as ts.StringMappingType, reader)
  if (type.flags & TypeFlags.UniqueESSymbol) return symbolOf(type, reader)
  if (isUnresolved(type)) {
    return { kind: 'unsupported', text: reader.textOf(type), reason: 'the compiler does not find it' }
  }
  const found = kinds(TypeFlags).find(([flag]) => type.flags & flag)
  return found && { kind: found[1] }
}

const kinds = (flags: typeof ts.TypeFlags): readonly (readonly [ts.TypeFlags, PrimitiveKind])[] => [
  [flags.Any, 'any'],
  [flags.Unknown, 'unknown'],
  [flags.Never, 'never'],
  [flags.Void, 'void'],
  [flags.Undefined, 'undefined'],
  [flags.Null, 'null'],
  [flags.String, 'string'],
  [flags.Number, 'number'],
  [flags.Boolean, 'boolean'],
  [flags.BigInt, 'bigint'],
  [flags.ESSymbol, 'symbol'],
  [flags.NonPrimitive, 'non-primitive'],
]

const casedOf = (type: ts.StringMappingType, reader: TypeReader): TypeNode => ({
  kind: 'cased',
  casing: type.symbol.name as Casing,
  base: reader.read(type.type),
  text: reader.textOf(type),
})

function symbolOf(type: ts.Type, reader: TypeReader): TypeNode {
  const code = symbolCode(type.symbol.valueDeclaration, reader)
  if (code) return { kind: 'symbol-constant', code }
  return { kind: 'unsupported', text: reader.textOf(type), reason: 'its symbol is not exported' }
}

function templateOf(type: ts.TemplateLiteralType, read: (type: ts.Type) => TypeNode): TypeNode {
  const parts = type.texts.flatMap((text, index) => {
    const hole = type.types[index]
    return hole ? [text, read(hole)] : [text]
  })
  return { kind: 'template', parts: parts.filter((part) => part !== '') }
}

/** A type that the caller chooses: what is known of it is its constraint. */
export const readTypeParameter: FormReader = (type, reader) => {
  const { ts } = compiler()
  if (!(type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Instantiable))) return undefined
  const constraint = reader.checker.getBaseConstraintOfType(type)
  return constraint && constraint !== type ? reader.read(constraint) : { kind: 'unknown' }
}
