import type { ts } from 'ts-morph'
import type { FunctionNode, ParameterNode, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { overloadTests } from './overload-tests.ts'
import { readProperty } from './read-object.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** A value that is called, with its fields when it has any. */
export const readFunction: FormReader = (type, reader): TypeNode | undefined => {
  const signatures = type.getCallSignatures()
  const signature = signatures.at(-1)
  if (!signature) return undefined
  if (type.getConstructSignatures().length > 0) {
    return { kind: 'unsupported', text: reader.textOf(type), reason: 'it is called and constructed' }
  }
  const node = callOf(signatures, signature, type, reader)
  const properties = reader.checker.getPropertiesOfType(type)
  if (node.kind !== 'function' || properties.length === 0) return node
  return { ...node, properties: properties.map((property) => readProperty(property, reader)) }
}

function callOf(
  signatures: readonly ts.Signature[],
  last: ts.Signature,
  type: ts.Type,
  reader: TypeReader,
): TypeNode {
  const seenAs = reader.textOf(type)
  if (signatures.length > 1) return overloaded(signatures, last, seenAs, reader)
  const gives = givenBack(last, reader)
  if (gives !== undefined) {
    return { kind: 'function', ...parametersOf(last, reader), result: { kind: 'unknown' }, gives, seenAs }
  }
  if (holdsOwnParameter(last)) {
    return { kind: 'unsupported', text: seenAs, reason: 'its result is of a type that its caller chooses' }
  }
  const node: FunctionNode = { kind: 'function', ...readSignature(last, reader) }
  const more = reader.checker.getTypePredicateOfSignature(last) ?? last.getTypeParameters()
  return more ? { ...node, seenAs } : node
}

function overloaded(
  signatures: readonly ts.Signature[],
  last: ts.Signature,
  seenAs: string,
  reader: TypeReader,
): TypeNode {
  const results = signatures.map((signature) => reader.read(signature.getReturnType()))
  const node: FunctionNode = { kind: 'function', ...readSignature(last, reader), seenAs }
  const texts = new Set(results.map((result) => JSON.stringify(result)))
  if (texts.size === 1) return node
  const tests = overloadTests(signatures, reader.checker)
  if (!tests) {
    return {
      kind: 'unsupported',
      text: seenAs,
      reason: 'its overloads cannot be told apart by their arguments',
    }
  }
  const overloads = results.slice(0, -1).map((result, index) => ({ result, test: tests[index] ?? 'true' }))
  return { ...node, overloads }
}

/** The place of the argument that comes back: of a type of its own, nothing else can. */
function givenBack(signature: ts.Signature, { checker }: TypeReader): number | undefined {
  const own = signature.getTypeParameters() ?? []
  const result = signature.getReturnType()
  if (!own.some((parameter) => parameter === result)) return undefined
  const at = signature.getParameters().findIndex((parameter) => checker.getTypeOfSymbol(parameter) === result)
  return at < 0 ? undefined : at
}

const holdsOwnParameter = (signature: ts.Signature): boolean =>
  (signature.getTypeParameters() ?? []).some((parameter) => parameter === signature.getReturnType())

export function readSignature(signature: ts.Signature, reader: TypeReader) {
  return { ...parametersOf(signature, reader), result: reader.read(signature.getReturnType()) }
}

const parametersOf = (signature: ts.Signature, reader: TypeReader) => ({
  parameters: signature.getParameters().map((parameter) => readParameter(parameter, reader)),
})

export function readParameter(symbol: ts.Symbol, reader: TypeReader): ParameterNode {
  const { ts } = compiler()
  const { checker } = reader
  const declaration = symbol.valueDeclaration
  const parameter = declaration && ts.isParameter(declaration) ? declaration : undefined
  const type = declaration
    ? checker.getTypeOfSymbolAtLocation(symbol, declaration)
    : checker.getTypeOfSymbol(symbol)
  const optional = parameter ? checker.isOptionalParameter(parameter) : false
  const node: TypeNode = optional ? readPresent(type, reader) : reader.read(type)
  return { name: symbol.name, type: node, optional, rest: parameter?.dotDotDotToken !== undefined }
}
