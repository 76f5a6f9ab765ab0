import type { ts } from 'ts-morph'
import type { SurfaceFunction, SurfaceParameter } from '../../../ir/surface.ts'
import { isPromise } from '../check/promises.ts'
import { compiler } from '../compiler.ts'
import { readDoc } from './read-doc.ts'
import { readInput, readShape, type ShapeReading } from './read-shape.ts'

/** A value that can be called, and how a spec names it. */
export interface Callable {
  readonly name: string
  readonly call: string
  /** The type by which a spec reaches its parameters: `typeof parse`, `Stack<number>['push']`. */
  readonly route: string
  readonly symbol: ts.Symbol
  readonly signatures: readonly ts.Signature[]
}

/** Reads the first signature: of overloads it is the one that people mean. */
export function readCallable(callable: Callable, reading: ShapeReading): SurfaceFunction | undefined {
  const { name, call, route, symbol, signatures } = callable
  const [signature] = signatures
  if (!signature) return undefined
  const { checker } = reading
  const of = (utility: string) => `${utility}<${route}>`
  const parameters = signature
    .getParameters()
    .map((one, index) => parameter(one, `${of('Parameters')}[${index}]`, reading))
  const returned = signature.getReturnType()
  const async = isPromise(returned, checker)
  // What a type parameter would be when awaited is of no use.
  const awaited = async ? (checker.getAwaitedType(returned) ?? returned) : returned
  const result = readShape(awaited, async ? `Awaited<${of('ReturnType')}>` : of('ReturnType'), reading)
  const predicate = checker.getTypePredicateOfSignature(signature)
  const isGuard =
    predicate?.kind === compiler().ts.TypePredicateKind.Identifier && predicate.parameterIndex === 0
  const guards = isGuard && predicate.type ? readShape(predicate.type, undefined, reading) : undefined
  return {
    name,
    call,
    parameters,
    result,
    async,
    guards,
    overloaded: signatures.length > 1,
    doc: readDoc(symbol, checker),
  }
}

function parameter(symbol: ts.Symbol, route: string, reading: ShapeReading): SurfaceParameter {
  const { ts } = compiler()
  const declaration = symbol.valueDeclaration
  const written = declaration && ts.isParameter(declaration) ? declaration : undefined
  const optional =
    written !== undefined && (written.questionToken !== undefined || written.initializer !== undefined)
  const isNamed = written === undefined || ts.isIdentifier(written.name)
  return {
    name: isNamed ? symbol.name : 'input',
    shape: readInput(reading.checker.getTypeOfSymbol(symbol), route, reading),
    optional: optional || (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    rest: written?.dotDotDotToken !== undefined,
  }
}
