import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { argumentsOf } from './arguments-of.ts'

/** Nobody would read a type of more words than these, and those that types make of types double with each step. */
const longest = 400

/** Types as TypeScript writes them, each once; a very long one is cut, and is its own all the same. */
export function textsOf(
  checker: ts.TypeChecker,
  print: (type: ts.Type) => string,
): (type: ts.Type) => string {
  const known = new Map<ts.Type, string>()
  let cut = 0
  return (type) => {
    const before = known.get(type)
    if (before !== undefined) return before
    const text = isLong(type, checker) ? `${checker.typeToString(type)} … ${(cut += 1)}` : print(type)
    known.set(type, text)
    return text
  }
}

function isLong(start: ts.Type, checker: ts.TypeChecker): boolean {
  let words = 0
  const count = (type: ts.Type, isBelow: boolean): void => {
    words += 1
    if (words > longest) return
    const given = type.aliasTypeArguments ?? argumentsOf(type, checker)
    for (const part of [...given, ...(isBelow && isNamed(type) ? [] : insideOf(type, checker))]) {
      if (words > longest) return
      count(part, true)
    }
  }
  count(start, false)
  return words > longest
}

const isNamed = (type: ts.Type) => {
  const { ObjectFlags } = compiler().ts
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>
  return (
    type.aliasSymbol !== undefined ||
    (objectFlags & (ObjectFlags.ClassOrInterface | ObjectFlags.Reference)) !== 0
  )
}

function insideOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types
  if (checker.isTupleType(type)) return checker.getTypeArguments(type as ts.TypeReference)
  const { ObjectFlags, TypeFlags } = compiler().ts
  if (!(type.flags & TypeFlags.Object) || !((type as ts.ObjectType).objectFlags & ObjectFlags.Anonymous))
    return []
  return [
    ...checker.getPropertiesOfType(type).map((property) => checker.getTypeOfSymbol(property)),
    ...type
      .getCallSignatures()
      .flatMap((each) => [
        each.getReturnType(),
        ...each.getParameters().map((one) => checker.getTypeOfSymbol(one)),
      ]),
  ]
}
