import type { ts } from 'ts-morph'
import type { FunctionNode, ParameterNode, TypeNode } from '../../../ir/type-model.ts'
import { isSameType } from '../../../ir/is-same-type.ts'
import { compiler } from '../compiler.ts'
import { overloadTests } from './overload-tests.ts'
import { readProperty } from './read-object.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { writableText } from './writable.ts'

/**
 * A value that is called, with its fields when it has any. What it takes is nobody's to draw and is not read: methods
 * take most of what a large module has.
 */
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
  if (signatures.length > 1) return overloaded(signatures, last, type, reader)
  const gives = givenBack(last, reader)
  if (gives !== undefined) {
    return { kind: 'function', result: { kind: 'unknown' }, gives, seenAs: writableText(type, reader) }
  }
  if (holdsOwnParameter(last)) {
    const reason = 'its result is of a type that its caller chooses'
    return { kind: 'unsupported', text: reader.textOf(type), reason }
  }
  const node: FunctionNode = { kind: 'function', result: reader.read(last.getReturnType()) }
  const more = reader.checker.getTypePredicateOfSignature(last) ?? last.getTypeParameters()
  return more ? { ...node, seenAs: writableText(type, reader) } : node
}

function overloaded(
  signatures: readonly ts.Signature[],
  last: ts.Signature,
  type: ts.Type,
  reader: TypeReader,
): TypeNode {
  const results = signatures.map((signature) => reader.read(signature.getReturnType()))
  const result = reader.read(last.getReturnType())
  const node: FunctionNode = { kind: 'function', result, seenAs: writableText(type, reader) }
  if (results.every((other) => isSameType(other, result))) return node
  const tests = overloadTests(signatures, reader.checker)
  if (!tests) {
    return {
      kind: 'unsupported',
      text: reader.textOf(type),
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
  return {
    parameters: signature.getParameters().map((parameter) => readParameter(parameter, reader)),
    result: reader.read(signature.getReturnType()),
  }
}

export function readParameter(
  symbol: ts.Symbol,
  reader: TypeReader,
  settled = (type: ts.Type) => type,
): ParameterNode {
  const { ts } = compiler()
  const { checker } = reader
  const declaration = symbol.valueDeclaration
  const parameter = declaration && ts.isParameter(declaration) ? declaration : undefined
  const type = settled(
    declaration ? checker.getTypeOfSymbolAtLocation(symbol, declaration) : checker.getTypeOfSymbol(symbol),
  )
  const optional = parameter ? checker.isOptionalParameter(parameter) : false
  const node: TypeNode = optional ? readPresent(type, reader) : reader.read(type)
  return { name: symbol.name, type: node, optional, rest: parameter?.dotDotDotToken !== undefined }
}
