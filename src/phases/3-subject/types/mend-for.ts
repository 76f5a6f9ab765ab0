import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'
import { settledFor } from './settled-for.ts'

/**
 * Keys of an arbitrary for a type that has no values by itself, from what its module exports: the classes that are of
 * it, a function that gives one, or a value.
 */
export function mendFor(type: ts.Type, reader: TypeReader): string | undefined {
  const { Any, Never, TypeParameter, Unknown } = compiler().ts.TypeFlags
  // No value is of these, or any that there is.
  if (type.flags & (Any | Never | TypeParameter | Unknown)) return undefined
  const offers = [...reader.nameable].map(([symbol, name]) => ({ symbol, name }))
  const classes = offers.filter(({ symbol }) => isClassOf(symbol, type, reader)).map(({ name }) => name)
  if (classes.length > 0) return `type: ${classes.length > 1 ? `'${classes.join(' | ')}'` : classes.join('')}`
  const makers = offers.flatMap((offer) => makersOf(offer, type, reader))
  const byRank = ranks.flatMap((rank) => makers.filter(({ text }) => rank.test(text)))
  const best = byRank.find(({ of }) => isOf(of, type, reader))
  return best && `fc: '${best.text.replaceAll("'", "''")}'`
}

interface Offer {
  readonly symbol: ts.Symbol
  readonly name: string
}

/**
 * Which way of making values is best: a value that is there, what any number will do for, what takes a text, which may be
 * refused, and last what gives always the same, or at each call something else.
 */
const ranks: readonly RegExp[] = [
  /^fc\.constant\(\w+\)$/,
  /^fc\.(?:integer|boolean)\(\).*=> (?!.*\b(?:invalid|random|now)\b)/,
  /^(?!.*fc\.string)fc\.tuple.*=> (?!.*\b(?:invalid|random|now)\b)/,
  /^fc\.(?!constant).*=> (?!.*\b(?:invalid|random|now)\b)/,
  /^(?!.*\b(?:random|now)\b)/,
  /^/,
]

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

/** An expression of fast-check, and the type of what it gives. */
interface Maker {
  readonly text: string
  readonly of: ts.Type
}

/** An exported value, and what it, or a static method of it, gives when it is called. */
function makersOf({ symbol, name }: Offer, wanted: ts.Type, reader: TypeReader): readonly Maker[] {
  const { ts } = compiler()
  if (!symbol.valueDeclaration || symbol.flags & ts.SymbolFlags.Enum) return []
  const value = reader.checker.getTypeOfSymbol(symbol)
  const own = [{ text: `fc.constant(${name})`, of: value }, ...callsOf(value, name, wanted, reader)]
  if (!(symbol.flags & ts.SymbolFlags.Class)) return own
  const methods = reader.checker.getPropertiesOfType(value).filter((one) => one.flags & ts.SymbolFlags.Method)
  const open = methods.filter((method) => !method.declarations?.some(isHidden))
  return [
    ...own,
    ...open.flatMap((method) =>
      callsOf(reader.checker.getTypeOfSymbol(method), `${name}.${method.name}`, wanted, reader),
    ),
  ]
}

const callsOf = (called: ts.Type, text: string, wanted: ts.Type, reader: TypeReader): readonly Maker[] =>
  called.getCallSignatures().flatMap((signature): readonly Maker[] => {
    const settled = settledFor(signature, wanted, reader)
    if (!settled) return []
    const needed = signature.getParameters().filter((parameter) => !isOptional(parameter, reader))
    const drawn = needed.map((parameter) => simpleOf(settled.of(reader.checker.getTypeOfSymbol(parameter))))
    if (drawn.includes(undefined)) return []
    const of = settled.of(signature.getReturnType())
    return [{ text: callText(`${text}${needed.length === 0 ? settled.given : ''}`, drawn, needed), of }]
  })

function callText(
  text: string,
  drawn: readonly (string | undefined)[],
  needed: readonly ts.Symbol[],
): string {
  const names = needed.map(({ name }) => name).join(', ')
  if (needed.length === 0) return `fc.constant(null).map(() => ${text}())`
  if (needed.length === 1) return `${drawn[0]}.map((${names}) => ${text}(${names}))`
  return `fc.tuple(${drawn.join(', ')}).map(([${names}]) => ${text}(${names}))`
}

/** A class that has no fields takes any object; only what extends it is really of it. */
const isOf = (value: ts.Type, type: ts.Type, { checker }: TypeReader) => {
  const { Any, Never } = compiler().ts.TypeFlags
  if (value.flags & (Any | Never) || lacksMember(value, type, checker)) return false
  if (!checker.isTypeAssignableTo(value, type) || isTakenForAny(value, type)) return false
  return !type.isClass() || (value.getConstructSignatures().length === 0 && extendsClass(value, type))
}

/** Beside overloads the compiler takes what a generic function gives for anything. */
const isTakenForAny = (value: ts.Type, type: ts.Type): boolean =>
  type.getCallSignatures().length > 1 &&
  value.getCallSignatures().some((signature) => signature.getTypeParameters() !== undefined)

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
