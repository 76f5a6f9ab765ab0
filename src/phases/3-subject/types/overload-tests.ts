import type { ts } from 'ts-morph'
import { printData } from '../../../ir/print-data.ts'
import { compiler } from '../compiler.ts'

/**
 * For each overload but the last, what tells its arguments from those of all after it: how many there are, what `typeof`
 * says of one, or which literal one is. Undefined when nothing does.
 */
export function overloadTests(
  signatures: readonly ts.Signature[],
  checker: ts.TypeChecker,
): readonly string[] | undefined {
  const tests = signatures.slice(0, -1).map((signature, index) => {
    const others = signatures.slice(index + 1)
    return (
      byKind(signature, others, checker) ??
      byCount(signature, others) ??
      byLiteral(signature, others, checker)
    )
  })
  return tests.every((test) => test !== undefined) ? tests : undefined
}

function byCount(signature: ts.Signature, others: readonly ts.Signature[]): string | undefined {
  const count = signature.getParameters().length
  const isFixed = (one: ts.Signature) => one.getParameters().every((parameter) => !isOpen(parameter))
  const differs =
    [signature, ...others].every(isFixed) && others.every((other) => other.getParameters().length !== count)
  return differs ? `given.length === ${count}` : undefined
}

function isOpen({ valueDeclaration: declaration }: ts.Symbol): boolean {
  const { ts } = compiler()
  if (!declaration || !ts.isParameter(declaration)) return true
  return [declaration.questionToken, declaration.initializer, declaration.dotDotDotToken].some(Boolean)
}

function byKind(
  signature: ts.Signature,
  others: readonly ts.Signature[],
  checker: ts.TypeChecker,
): string | undefined {
  const kinds = kindsOf(signature, checker)
  const at = kinds.findIndex(
    (kind, index) =>
      kind !== undefined &&
      others.every((other) => {
        const theirs = kindsOf(other, checker)[index]
        return theirs !== undefined && theirs !== kind
      }),
  )
  return at < 0 ? undefined : `typeof given[${at}] === '${kinds[at]}'`
}

/** A literal that another one takes as well, among all texts, tells as much where what it gives will do there, too. */
function byLiteral(
  signature: ts.Signature,
  others: readonly ts.Signature[],
  checker: ts.TypeChecker,
): string | undefined {
  const typesOf = (one: ts.Signature) =>
    one.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter))
  const own = typesOf(signature)
  const gives = checker.getReturnTypeOfSignature(signature)
  const isApart = (other: ts.Signature, literal: ts.Type, index: number) => {
    const theirs = typesOf(other)[index]
    if (!theirs) return false
    return (
      !checker.isTypeAssignableTo(literal, theirs) ||
      checker.isTypeAssignableTo(gives, checker.getReturnTypeOfSignature(other))
    )
  }
  const tests = own.map((type, index) => {
    const literals = literalsOf(type)
    const tells =
      literals.length > 0 && others.every((other) => literals.every((one) => isApart(other, one, index)))
    return tells ? literals.map((one) => `given[${index}] === ${literalText(one)}`).join(' || ') : undefined
  })
  return tests.find((test) => test !== undefined)
}

/** The members of a type of texts and numbers that are written down; none where it has others as well. */
function literalsOf(type: ts.Type): readonly ts.LiteralType[] {
  const members = type.isUnion() ? type.types : [type]
  const literals = members.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [one] : []))
  return literals.length === members.length ? literals : []
}

const literalText = ({ value }: ts.LiteralType) => printData(value as string | number)

const kindsOf = (signature: ts.Signature, checker: ts.TypeChecker) =>
  signature.getParameters().map((parameter) => kindOf(checker.getTypeOfSymbol(parameter)))

/** What `typeof` says of every value of a type; undefined when it may say several things. */
function kindOf(type: ts.Type): string | undefined {
  const { TypeFlags } = compiler().ts
  const kinds: readonly (readonly [ts.TypeFlags, string])[] = [
    [TypeFlags.StringLike, 'string'],
    [TypeFlags.NumberLike, 'number'],
    [TypeFlags.BooleanLike, 'boolean'],
    [TypeFlags.BigIntLike, 'bigint'],
    [TypeFlags.ESSymbolLike, 'symbol'],
  ]
  if (type.isUnion()) {
    const all = new Set(type.types.map(kindOf))
    return all.size === 1 ? [...all][0] : undefined
  }
  if (type.flags & TypeFlags.Object) return type.getCallSignatures().length > 0 ? 'function' : 'object'
  return kinds.find(([flag]) => type.flags & flag)?.[1]
}
