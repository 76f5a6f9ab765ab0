import type { ts } from 'ts-morph'
import type { ParameterNode, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** A value that is called; of overloads, the signature that stands last. */
export const readFunction: FormReader = (type, reader) => {
  const signature = type.getCallSignatures().at(-1)
  if (!signature) return undefined
  if (type.getProperties().length > 0) {
    return { kind: 'unsupported', text: reader.textOf(type), reason: 'it is a function that has fields' }
  }
  return { kind: 'function', ...readSignature(signature, reader) }
}

export function readSignature(signature: ts.Signature, reader: TypeReader) {
  return {
    parameters: signature.getParameters().map((parameter) => readParameter(parameter, reader)),
    result: reader.read(signature.getReturnType()),
  }
}

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
