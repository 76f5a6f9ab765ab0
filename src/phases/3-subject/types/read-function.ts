import type { ts } from 'ts-morph'
import type { FunctionNode, ParameterNode, TypeNode } from '../../../ir/type-model.ts'
import { isSameType } from '../../../ir/is-same-type.ts'
import { printData } from '../../../ir/print-data.ts'
import { compiler } from '../compiler.ts'
import { hasNoValue } from './has-no-value.ts'
import { overloadTests } from './overload-tests.ts'
import { promisedBy, type Promised, type PromisedOf } from './own-parameters.ts'
import { readProperty } from './read-object.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { testOf } from './type-test.ts'
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
  if (signatures.length > 1) return overloaded(signatures, type, reader)
  const promised = promisedBy(last, reader)
  const isTold = reader.checker.getTypePredicateOfSignature(last) ?? last.getTypeParameters()
  const tells = toldBy(last, reader)
  const seen = isTold ? { seenAs: writableText(type, reader), ...(tells && { tells }) } : {}
  return answering(promised, seen, reader) ?? chosen(type, reader)
}

/** What a predicate of types tells, where it can be tested and no caller chooses it. */
function toldBy(signature: ts.Signature, reader: TypeReader): FunctionNode['tells'] {
  const predicate = reader.checker.getTypePredicateOfSignature(signature)
  if (!predicate || signature.getTypeParameters()) return undefined
  const { AssertsIdentifier, AssertsThis, This } = compiler().ts.TypePredicateKind
  const asserts = predicate.kind === AssertsIdentifier || predicate.kind === AssertsThis
  const on = predicate.kind === This || predicate.kind === AssertsThis ? 'this' : 'given'
  const of = on === 'this' ? 'this' : `given[${predicate.parameterIndex ?? 0}]`
  const test = predicate.type
    ? testOf(reader.read(predicate.type), of, reader.definitions)
    : { text: of, uses: [] }
  return test && { ...test, on, asserts }
}

function answering(promised: Promised, seen: Seen, reader: TypeReader): TypeNode | undefined {
  if (promised.kind === 'chosen') return undefined
  if (promised.kind === 'keyed') return answeringByKey(promised, seen, reader)
  if (promised.kind === 'given') {
    const { at, isPromise } = promised
    return { kind: 'function', result: { kind: 'unknown' }, gives: { at, isPromise }, ...seen }
  }
  const result = readSettled(promised, reader)
  return result && { kind: 'function', result, ...seen }
}

type Seen = Pick<FunctionNode, 'seenAs' | 'tells'>

/** Undefined where no value is of every type that the caller may choose. */
function readSettled({ type, forAny }: PromisedOf<'settled'>, reader: TypeReader): TypeNode | undefined {
  const node = reader.read(type)
  return forAny && hasNoValue(node, reader.definitions) ? undefined : node
}

function answeringByKey(
  { at, keyed }: PromisedOf<'keyed'>,
  seen: Seen,
  reader: TypeReader,
): TypeNode | undefined {
  const all = keyed.flatMap(({ key, type }) => {
    const result = readSettled(type, reader)
    return result ? [{ result, word: String(key), test: `given[${at}] === ${printData(key)}` }] : []
  })
  const last = all.at(-1)
  if (!last || all.length < keyed.length) return undefined
  const overloads = all.slice(0, -1)
  const isSame = overloads.every(({ result }) => isSameType(result, last.result))
  const { result, word } = last
  return { kind: 'function', result, ...seen, ...(!isSame && { overloads, word }) }
}

const chosen = (type: ts.Type, reader: TypeReader): TypeNode => ({
  kind: 'unsupported',
  text: reader.textOf(type),
  reason: 'its result is of a type that its caller chooses',
})

function overloaded(signatures: readonly ts.Signature[], type: ts.Type, reader: TypeReader): TypeNode {
  const promised = signatures.map((signature) => promisedBy(signature, reader))
  const results = promised.map((one) => (one.kind === 'settled' ? readSettled(one, reader) : undefined))
  const settled = results.flatMap((one) => one ?? [])
  const result = settled.at(-1)
  const others = settled.slice(0, -1)
  if (!result || settled.length < results.length) return chosen(type, reader)
  const node: FunctionNode = { kind: 'function', result, seenAs: writableText(type, reader) }
  if (others.every((other) => isSameType(other, result))) return node
  const tests = overloadTests(signatures, reader.checker)
  if (!tests) {
    return {
      kind: 'unsupported',
      text: reader.textOf(type),
      reason: 'its overloads cannot be told apart by their arguments',
    }
  }
  const overloads = others.map((result, index) => ({ result, test: tests[index] ?? 'true' }))
  return { ...node, overloads }
}

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
