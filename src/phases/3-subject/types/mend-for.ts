import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'

/**
 * Keys of an arbitrary for a type that has no values by itself, from what its module exports: the classes that are of
 * it, a function that gives one, or a value.
 */
export function mendFor(type: ts.Type, reader: TypeReader): string | undefined {
  const { ts } = compiler()
  if (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.TypeParameter)) return undefined
  const offers = [...reader.nameable].map(([symbol, name]) => ({ symbol, name }))
  const classes = offers.filter(({ symbol }) => isClassOf(symbol, type, reader)).map(({ name }) => name)
  if (classes.length > 0) return `type: ${classes.length > 1 ? `'${classes.join(' | ')}'` : classes.join('')}`
  const made = first(offers, (offer) => makerOf(offer, type, reader))
  return made === undefined ? undefined : `fc: '${made.replaceAll("'", "''")}'`
}

interface Offer {
  readonly symbol: ts.Symbol
  readonly name: string
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined) {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** A class other than this one that can be constructed, and whose instances are of the type. */
function isClassOf(symbol: ts.Symbol, type: ts.Type, reader: TypeReader): boolean {
  const { ts } = compiler()
  const { checker } = reader
  const declaration = symbol.declarations?.find(ts.isClassDeclaration)
  if (!declaration || declaration.typeParameters || isMarked(declaration, ts.ModifierFlags.Abstract))
    return false
  if (!reader.hasValue(symbol)) return false
  const made = checker.getDeclaredTypeOfSymbol(symbol)
  const [maker] = checker.getTypeOfSymbol(symbol).getConstructSignatures()
  const written = maker?.getDeclaration() as ts.Declaration | undefined
  return made !== type && isOf(made, type, reader) && !(written && isHidden(written))
}

/** An exported value, function or static method, as an expression of fast-check. */
function makerOf({ symbol, name }: Offer, type: ts.Type, reader: TypeReader): string | undefined {
  const { ts } = compiler()
  if (!symbol.valueDeclaration || symbol.flags & ts.SymbolFlags.Enum) return undefined
  const value = reader.checker.getTypeOfSymbol(symbol)
  if (isOf(value, type, reader)) return `fc.constant(${name})`
  const called = callOf(value, { text: name, type }, reader)
  if (called !== undefined) return called
  if (!(symbol.flags & ts.SymbolFlags.Class)) return undefined
  const methods = reader.checker.getPropertiesOfType(value).filter((one) => one.flags & ts.SymbolFlags.Method)
  return first(methods, (method) =>
    method.declarations?.some(isHidden)
      ? undefined
      : callOf(reader.checker.getTypeOfSymbol(method), { text: `${name}.${method.name}`, type }, reader),
  )
}

function callOf(
  called: ts.Type,
  { text, type }: { readonly text: string; readonly type: ts.Type },
  reader: TypeReader,
): string | undefined {
  return first(called.getCallSignatures(), (signature) => {
    if (signature.getTypeParameters() || !isOf(signature.getReturnType(), type, reader)) return undefined
    const needed = signature.getParameters().filter((parameter) => !isOptional(parameter, reader))
    const drawn = needed.map((parameter) => simpleOf(reader.checker.getTypeOfSymbol(parameter)))
    if (drawn.includes(undefined)) return undefined
    const names = needed.map(({ name }) => name)
    if (names.length === 0) return `fc.constant(null).map(() => ${text}())`
    if (names.length === 1) return `${drawn[0]}.map((${names[0]}) => ${text}(${names[0]}))`
    return `fc.tuple(${drawn.join(', ')}).map(([${names.join(', ')}]) => ${text}(${names.join(', ')}))`
  })
}

/** A class that has no fields takes any object; only what extends it is really of it. */
const isOf = (value: ts.Type, type: ts.Type, { checker }: TypeReader) => {
  const { Any, Never } = compiler().ts.TypeFlags
  if (value.flags & (Any | Never) || lacksMember(value, type, checker)) return false
  if (!checker.isTypeAssignableTo(value, type)) return false
  return !type.isClass() || (value.getConstructSignatures().length === 0 && extendsClass(value, type))
}

/** What the compiler would find out as well, after it compared all that large types are made of. */
function lacksMember(value: ts.Type, type: ts.Type, checker: ts.TypeChecker): boolean {
  const { SymbolFlags, TypeFlags } = compiler().ts
  if (!(type.flags & TypeFlags.Object) || value.flags & TypeFlags.Instantiable) return false
  if (type.getCallSignatures().length > 0 && value.getCallSignatures().length === 0) return true
  if (type.getConstructSignatures().length > 0 && value.getConstructSignatures().length === 0) return true
  const apparent = checker.getApparentType(value)
  return checker
    .getPropertiesOfType(type)
    .some(({ flags, name }) => !(flags & SymbolFlags.Optional) && !checker.getPropertyOfType(apparent, name))
}

const extendsClass = (value: ts.Type, type: ts.Type): boolean =>
  value.symbol === type.symbol || (value.getBaseTypes() ?? []).some((base) => extendsClass(base, type))

const isOptional = ({ valueDeclaration: written }: ts.Symbol, { checker }: TypeReader) =>
  written !== undefined &&
  compiler().ts.isParameter(written) &&
  (checker.isOptionalParameter(written) || written.dotDotDotToken !== undefined)

function simpleOf({ flags }: ts.Type): string | undefined {
  const { TypeFlags } = compiler().ts
  if (flags & TypeFlags.String) return 'fc.string()'
  if (flags & TypeFlags.Number) return 'fc.integer()'
  return flags & TypeFlags.Boolean ? 'fc.boolean()' : undefined
}

const isMarked = (declaration: ts.Declaration, mark: ts.ModifierFlags) =>
  (compiler().ts.getCombinedModifierFlags(declaration) & mark) !== 0

const isHidden = (declaration: ts.Declaration) => {
  const { Private, Protected } = compiler().ts.ModifierFlags
  return isMarked(declaration, Private | Protected)
}
