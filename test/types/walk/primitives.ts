import ts from 'typescript'
import { plainly, type Form, type Walk } from './walker.ts'

const { TypeFlags } = ts

const kinds: readonly (readonly [flag: ts.TypeFlags, name: string, fits: (value: unknown) => boolean])[] = [
  [TypeFlags.Any | TypeFlags.Unknown, 'anything', () => true],
  [TypeFlags.Never, 'never', () => false],
  [TypeFlags.Undefined | TypeFlags.Void, 'undefined', (value) => value === undefined],
  [TypeFlags.Null, 'null', (value) => value === null],
  [TypeFlags.String, 'a string', (value) => typeof value === 'string'],
  [TypeFlags.Number, 'a number', (value) => typeof value === 'number'],
  [TypeFlags.BigInt, 'a bigint', (value) => typeof value === 'bigint'],
  [TypeFlags.ESSymbol, 'a symbol', (value) => typeof value === 'symbol'],
  [
    TypeFlags.NonPrimitive,
    'an object',
    (value) => (typeof value === 'object' && value !== null) || typeof value === 'function',
  ],
]

/** Primitives and the types of everything and nothing. */
export const primitive: Form = (type) => {
  const found = kinds.find(([flag]) => type.flags & flag)
  return found && plainly(found[2], found[1])
}

/** Literals, members of enums, and symbols that are one of a kind. */
export const literal: Form = (type, walk) => {
  const text = walk.checker.typeToString(type)
  if (type.flags & TypeFlags.UniqueESSymbol) {
    const wanted = runtimeSymbol(type.symbol.valueDeclaration, walk)
    return plainly((value) => value === wanted && wanted !== undefined, text)
  }
  if (type.flags & TypeFlags.BooleanLiteral) return plainly((value) => value === (text === 'true'), text)
  if (type.flags & TypeFlags.BigIntLiteral)
    return plainly((value) => typeof value === 'bigint' && `${value}n` === text, text)
  if (type.isStringLiteral() || type.isNumberLiteral()) {
    return plainly((value) => Object.is(value, type.value), text)
  }
  return type.flags & TypeFlags.Enum || type.flags & TypeFlags.EnumLiteral ? member(type, walk) : undefined
}

/** A member whose value only the running module knows. */
function member(type: ts.Type, walk: Walk) {
  if (type.isUnion()) return undefined
  const declaration = type.symbol.valueDeclaration
  if (!declaration || !ts.isEnumMember(declaration)) return undefined
  const owner = walk.runtime[declaration.parent.name.text] as Readonly<Record<string, unknown>>
  return plainly((value) => value === owner[type.symbol.name], type.symbol.name)
}

/** Texts that the compiler itself accepts for a pattern. */
export const pattern: Form = (type, { checker }) => {
  if (!(type.flags & (TypeFlags.TemplateLiteral | TypeFlags.StringMapping))) return undefined
  const fits = (value: unknown) =>
    typeof value === 'string' && checker.isTypeAssignableTo(checker.getStringLiteralType(value), type)
  return plainly(fits, checker.typeToString(type))
}

/** The symbol that a declaration is about when it runs; undefined for one that only the compiler knows. */
export function runtimeSymbol(
  declaration: ts.Declaration | undefined,
  { runtime }: Walk,
): symbol | undefined {
  const name = declaration && ts.getNameOfDeclaration(declaration)
  const inner = name && ts.isComputedPropertyName(name) ? name.expression : name
  if (!inner || !declaration) return undefined
  const known = /^(?:SymbolConstructor|Symbol)$/.test(ownerOf(inner, declaration))
  const text = ts.isPropertyAccessExpression(inner) ? inner.name.text : inner.getText()
  const found = known ? (Symbol as unknown as Record<string, unknown>)[text] : runtime[text]
  return typeof found === 'symbol' ? found : undefined
}

const ownerOf = (name: ts.Node, declaration: ts.Declaration): string => {
  if (ts.isPropertyAccessExpression(name)) return name.expression.getText()
  return ts.isInterfaceDeclaration(declaration.parent) ? declaration.parent.name.text : ''
}
