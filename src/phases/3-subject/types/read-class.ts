import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { instantiated } from './instantiated.ts'
import { isInLibrary } from './in-library.ts'
import { mayRefuse } from './may-refuse.ts'
import { typedArrayOf } from './read-builtin.ts'
import { readParameter } from './read-function.ts'
import type { FormReader, TypeReader } from './reader.ts'

type ClassNode = Extract<TypeNode, { kind: 'class' }>

/** An instance of a class: made by its public constructor. */
export const readClass: FormReader = (type, reader): TypeNode | undefined => {
  const { ts } = compiler()
  const symbol = type.getSymbol()
  const declaration = symbol?.declarations?.find(ts.isClassDeclaration)
  if (!symbol || !declaration || !isInstance(type)) return undefined
  const refuse = (reason: string): TypeNode => ({ kind: 'unsupported', text: reader.textOf(type), reason })
  const name = reader.nameOf(symbol) ?? constantOf(symbol, reader)
  if (name === undefined) return refuse('its class is not exported')
  const maker = reader.checker.getTypeOfSymbol(symbol).getConstructSignatures().at(-1)
  // What a package exports of another one that it imports whole is a class to the eye alone.
  if (!maker || !reader.hasValue(symbol)) return refuse('its class is declared or exported for types only')
  const reason = whyNotMade(declaration, maker)
  if (reason !== undefined) return refuse(reason)
  const given = argumentsOf(type, reader)
  const list = listOf(type, maker, reader)
  if (list) return { kind: 'class', name, ...list, ...givenText(given, reader) }
  const settled = instantiated(reader.checker, maker?.getTypeParameters() ?? [], given)
  const parameters =
    maker?.getParameters().map((parameter) => readParameter(parameter, reader, settled)) ?? []
  return {
    kind: 'class',
    name,
    parameters,
    ...givenText(given, reader),
    ...refusing(declaration, parameters.length, reader),
  }
}

function whyNotMade(declaration: ts.ClassDeclaration, maker: ts.Signature | undefined): string | undefined {
  const { getCombinedModifierFlags: flagsOf, ModifierFlags } = compiler().ts
  if (flagsOf(declaration) & ModifierFlags.Abstract) return 'its class is abstract'
  const written = maker?.getDeclaration() as ts.Declaration | undefined
  const hidden = ModifierFlags.Private | ModifierFlags.Protected
  return written && flagsOf(written) & hidden ? 'its constructor is not public' : undefined
}

/** An exported constant may be the class: `export declare const Fraction: typeof import('./fraction').default`. */
function constantOf(symbol: ts.Symbol, { checker, nameable }: TypeReader): string | undefined {
  const { Property, Variable } = compiler().ts.SymbolFlags
  const itself = checker.getTypeOfSymbol(symbol)
  const isIt = (one: ts.Symbol) =>
    (one.flags & (Variable | Property)) !== 0 && holds(checker.getTypeOfSymbol(one))
  // `typeof Fraction & { default: typeof Fraction }` is the class with more fields.
  const holds = (type: ts.Type) => type === itself || (type.isIntersection() && type.types.includes(itself))
  return [...nameable].find(([one]) => isIt(one))?.[1]
}

const refusing = (declaration: ts.ClassDeclaration, parameters: number, reader: TypeReader) =>
  parameters > 0 && mayRefuse(declaration, reader) ? ({ mayRefuse: true } as const) : {}

/** What extends a list without a constructor of its own: one such as `Array` takes how long it is, if it is given but one number. */
function listOf(
  type: ts.Type,
  maker: ts.Signature,
  reader: TypeReader,
): Pick<ClassNode, 'parameters' | 'filled'> | undefined {
  const { ts } = compiler()
  const declared = (maker.getDeclaration() as ts.Declaration | undefined)?.parent
  const owner = declared && ts.isInterfaceDeclaration(declared) ? declared.name.text : undefined
  if (
    owner === undefined ||
    !isInLibrary(
      reader.checker.getSymbolAtLocation((declared as ts.InterfaceDeclaration).name),
      reader.program,
    )
  )
    return undefined
  const taken = (node: TypeNode) => [{ name: 'items', type: node, optional: false, rest: false }]
  const element = type.getNumberIndexType()
  if (owner === 'ArrayConstructor' && element)
    return {
      parameters: taken({ kind: 'array', element: reader.read(element), readonly: false }),
      filled: true,
    }
  const bytes = typedArrayOf(owner)
  return bytes && { parameters: taken(bytes) }
}

const givenText = (given: readonly ts.Type[], { textOf }: TypeReader) =>
  given.length > 0 ? { given: given.map(textOf).join(', ') } : {}

const isInstance = (type: ts.Type) => {
  const { target } = type as ts.TypeReference
  return type.isClass() || (target as ts.Type | undefined)?.isClass() === true
}

function argumentsOf(type: ts.Type, { checker }: TypeReader): readonly ts.Type[] {
  const { target } = type as ts.TypeReference
  const wanted = (target as ts.InterfaceType | undefined)?.typeParameters?.length ?? 0
  return checker.getTypeArguments(type as ts.TypeReference).slice(0, wanted)
}

/** A class that is exported, seen as a value: there is but one. */
export const readClassItself: FormReader = (type, reader) => {
  const { ts } = compiler()
  const symbol = type.getSymbol()
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Class) || type.getConstructSignatures().length === 0)
    return undefined
  if (reader.checker.getTypeOfSymbol(symbol) !== type) return undefined
  const name = reader.nameOf(symbol)
  if (name !== undefined) return { kind: 'export', name }
  return { kind: 'unsupported', text: reader.textOf(type), reason: 'its class is not exported' }
}
