import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * For each overload but the last, what tells its arguments from those of all after it: how many there are, or what
 * `typeof` says of one. Undefined when nothing does.
 */
export function overloadTests(
  signatures: readonly ts.Signature[],
  checker: ts.TypeChecker,
): readonly string[] | undefined {
  const tests = signatures.slice(0, -1).map((signature, index) => {
    const others = signatures.slice(index + 1)
    return byKind(signature, others, checker) ?? byCount(signature, others)
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
