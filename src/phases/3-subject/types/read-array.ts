import type { ts } from 'ts-morph'
import type { TupleElement } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { readPresent } from './read-union.ts'
import type { FormReader, TypeReader } from './reader.ts'

/** Arrays and tuples, mutable or not. */
export const readArray: FormReader = (type, reader) => {
  const { checker } = reader
  if (checker.isTupleType(type)) {
    const target = (type as ts.TypeReference).target as ts.TupleType
    return {
      kind: 'tuple',
      elements: elementsOf(type as ts.TypeReference, target, reader),
      readonly: target.readonly,
    }
  }
  if (!checker.isArrayType(type)) return undefined
  const [element] = checker.getTypeArguments(type as ts.TypeReference)
  const readonly = type.symbol.name === 'ReadonlyArray'
  return { kind: 'array', element: element ? reader.read(element) : { kind: 'unknown' }, readonly }
}

function elementsOf(
  type: ts.TypeReference,
  target: ts.TupleType,
  reader: TypeReader,
): readonly TupleElement[] {
  const { ElementFlags } = compiler().ts
  return reader.checker.getTypeArguments(type).map((element, index) => {
    const flags = target.elementFlags[index] ?? ElementFlags.Required
    const optional = (flags & ElementFlags.Optional) !== 0
    return {
      type: optional ? readPresent(element, reader) : reader.read(element),
      optional,
      rest: (flags & ElementFlags.Variable) !== 0,
    }
  })
}
