import type { ts } from 'ts-morph'
import type { PropertyNode, TypeNode, TypeText } from '../../../ir/type-model.ts'
import { rootName } from '../../../ir/root-name.ts'
import { compiler } from '../compiler.ts'
import { isPhantom } from './phantom.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { writableText } from './writable.ts'
import { keyDeclaration, symbolCode } from './symbol-code.ts'

/** Fields and index signatures, wherever they come from: interfaces, mapped types, intersections. */
export const readObject: FormReader = (type, reader): TypeNode | undefined => {
  const { ts } = compiler()
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return undefined
  const { checker } = reader
  const index = checker.getIndexInfosOfType(type).map(({ keyType, type: value }) => ({
    key: reader.read(keyType),
    value: reader.read(
      narrowest(
        partsOf(type, (part) => indexIn(part, keyType, checker)),
        value,
        checker,
      ),
    ),
  }))
  const refuse = (reason: string): TypeNode => ({ kind: 'unsupported', text: reader.textOf(type), reason })
  if (type.getConstructSignatures().length > 0) return refuse('its values are classes')
  const properties = checker.getPropertiesOfType(type).filter((property) => !isPhantom(property, reader))
  const hidden = properties.find((property) => !isPublic(property))
  if (hidden) return refuse(`its field ${hidden.name.replace(/^__#\d+@/, '')} is not public`)
  const keyed = properties.find((property) => isBySymbol(property) && !keyOf(property, reader))
  if (keyed) return refuse('it has a field whose key is a symbol that is not exported')
  if (properties.some((property) => isOfEnum(property) && !keyOf(property, reader)))
    return refuse('it has a field whose key is of an enum that is not exported')
  return {
    kind: 'object',
    properties: properties.map((property) => readProperty(property, reader, type)),
    index,
    ...((index.length > 1 || goesBeyondIndex(type, checker)) && { seenAs: writableText(type, reader) }),
  }
}

/** `{ [key: string]: Node } & { end?: boolean }`: the compiler takes no literal for one, whatever is in it. */
const goesBeyondIndex = (type: ts.Type, checker: ts.TypeChecker): boolean => {
  const index = type.isIntersection() ? type.getStringIndexType() : undefined
  return (
    index !== undefined &&
    checker
      .getPropertiesOfType(type)
      .some((property) => !checker.isTypeAssignableTo(checker.getTypeOfSymbol(property), index))
  )
}

const isBySymbol = (property: ts.Symbol) =>
  compiler().ts.unescapeLeadingUnderscores(property.escapedName).startsWith('__@')

const memberOf = (property: ts.Symbol): ts.Symbol | undefined => {
  const { nameType } = (property as { links?: { nameType?: ts.Type } }).links ?? {}
  return nameType && nameType.flags & compiler().ts.TypeFlags.EnumLiteral ? nameType.symbol : undefined
}

const isOfEnum = (property: ts.Symbol) => memberOf(property) !== undefined

/** How code writes a key that its name does not say: a symbol's, or a member's of an enum. */
function keyOf(property: ts.Symbol, reader: TypeReader): TypeText | undefined {
  const { ts } = compiler()
  if (isBySymbol(property)) return symbolCode(keyDeclaration(property), reader)
  const member = memberOf(property)
  const parent = member?.declarations?.[0]?.parent
  const owner = parent && ts.isEnumDeclaration(parent) && reader.checker.getSymbolAtLocation(parent.name)
  const name = owner ? reader.nameOf(owner) : undefined
  return member && name !== undefined && /^[\w$]+$/.test(member.name)
    ? { text: `${name}.${member.name}`, uses: [rootName(name)] }
    : undefined
}

const isPublic = (symbol: ts.Symbol) => {
  const { ts } = compiler()
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return (
    !symbol.declarations?.some((one) => ts.getCombinedModifierFlags(one) & hidden) &&
    !symbol.name.startsWith('__#')
  )
}

const partsOf = (type: ts.Type, of: (part: ts.Type) => ts.Type | undefined): readonly ts.Type[] =>
  type.isIntersection() ? type.types.flatMap((part) => of(part) ?? []) : []

const indexIn = (part: ts.Type, keyType: ts.Type, checker: ts.TypeChecker) =>
  checker.getIndexInfosOfType(part).find((info) => info.keyType === keyType)?.type

/**
 * What several parts of an intersection say of one place is what the narrowest of them says; the compiler spells it out
 * member by member, which of a type that holds itself has no end.
 */
const narrowest = (said: readonly ts.Type[], whole: ts.Type, checker: ts.TypeChecker): ts.Type =>
  (said.length > 1 &&
    said.find((one) => said.every((other) => one === other || checker.isTypeAssignableTo(one, other)))) ||
  whole

export function readProperty(symbol: ts.Symbol, reader: TypeReader, owner?: ts.Type): PropertyNode {
  const { ts } = compiler()
  const { checker } = reader
  const whole = checker.getTypeOfSymbol(symbol)
  const said = owner ? partsOf(owner, (part) => typeIn(part, symbol.name, checker)) : []
  const type = narrowest(said, whole, checker)
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
  const key = keyOf(symbol, reader)
  return {
    name: key && isBySymbol(symbol) ? key.text : ts.unescapeLeadingUnderscores(symbol.escapedName),
    ...(key && { key }),
    type: optional ? readPresent(type, reader) : reader.read(type),
    optional,
    readonly: isReadonly(symbol),
  }
}

const typeIn = (part: ts.Type, name: string, checker: ts.TypeChecker) => {
  const property = checker.getPropertyOfType(part, name)
  return property && checker.getTypeOfSymbol(property)
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
