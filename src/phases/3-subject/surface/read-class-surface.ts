import type { ts } from 'ts-morph'
import type { SurfaceClass, SurfaceField, SurfaceFunction } from '../../../ir/surface.ts'
import { compiler } from '../compiler.ts'
import { isHidden } from '../signatures/reachable.ts'
import { readCallable } from './read-callable.ts'
import { readDoc } from './read-doc.ts'
import { readShape, type ShapeReading } from './read-shape.ts'

/** What a class shows: how it is made, and what its instances have and do. */
export function readClassSurface(
  name: string,
  symbol: ts.Symbol,
  reading: ShapeReading,
): SurfaceClass | undefined {
  const { checker } = reading
  const [maker, ...more] = checker.getTypeOfSymbol(symbol).getConstructSignatures()
  const instance = checker.getDeclaredTypeOfSymbol(symbol)
  const given = (instance as ts.InterfaceType).typeParameters?.map(
    (one) => readShape(one, undefined, reading).text,
  )
  if (given?.some((text) => text === undefined)) return undefined
  const call = given ? `${name}<${given.join(', ')}>` : name
  const isMade = maker !== undefined && !isClosed(symbol)
  const members = checker.getPropertiesOfType(instance).filter((one) => isOwn(one, reading))
  return {
    name,
    call,
    isError: isErrorType(instance, checker),
    constructorOf: isMade
      ? readCallable(
          { name, call: `new ${call}`, route: 'never', symbol, signatures: [maker, ...more] },
          reading,
        )
      : undefined,
    methods: members.flatMap((one) => method(one, call, reading)),
    properties: members.flatMap((one) => property(one, call, reading)),
    doc: readDoc(symbol, checker),
  }
}

function isClosed({ declarations = [] }: ts.Symbol): boolean {
  const { ts } = compiler()
  return declarations.some(
    (one) =>
      ts.isClassLike(one) &&
      ((ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Abstract) !== 0 ||
        one.members.some((member) => ts.isConstructorDeclaration(member) && isHidden(member))),
  )
}

const isOwn = ({ declarations = [] }: ts.Symbol, { program }: ShapeReading) =>
  declarations.some((one) => !isHidden(one) && !program.isSourceFileDefaultLibrary(one.getSourceFile()))

function isErrorType(type: ts.Type, checker: ts.TypeChecker, left = 8): boolean {
  if (left === 0 || !type.isClassOrInterface()) return false
  const bases = checker.getBaseTypes(type)
  return bases.some((base) => base.symbol?.name === 'Error' || isErrorType(base, checker, left - 1))
}

function method(symbol: ts.Symbol, of: string, reading: ShapeReading): readonly SurfaceFunction[] {
  const { name } = symbol
  const signatures = reading.checker.getTypeOfSymbol(symbol).getCallSignatures()
  if (signatures.length === 0 || !isWord(name)) return []
  const read = readCallable({ name, call: name, route: `${of}['${name}']`, symbol, signatures }, reading)
  return read ? [read] : []
}

function property(symbol: ts.Symbol, of: string, reading: ShapeReading): readonly SurfaceField[] {
  const type = reading.checker.getTypeOfSymbol(symbol)
  if (type.getCallSignatures().length > 0 || !isWord(symbol.name)) return []
  const optional = (symbol.flags & compiler().ts.SymbolFlags.Optional) !== 0
  const shape = readShape(type, `${of}['${symbol.name}']`, reading)
  return [{ name: symbol.name, shape, optional, doc: readDoc(symbol, reading.checker) }]
}

export const isWord = (name: string) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
