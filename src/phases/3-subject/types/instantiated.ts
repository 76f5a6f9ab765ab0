import type { ts } from 'ts-morph'

/** What the compiler keeps of a signature that another one was made into: its own affair, and what it works with. */
interface MadeSignature extends ts.Signature {
  target?: ts.Signature
  mapper?: {
    readonly kind: 1
    readonly sources: readonly ts.Type[]
    readonly targets: readonly ts.Type[]
  }
}

interface SignatureMaker {
  createSignature(
    declaration: undefined,
    typeParameters: undefined,
    thisParameter: undefined,
    parameters: readonly ts.Symbol[],
    result: ts.Type | undefined,
    predicate: undefined,
    minArgumentCount: number,
    flags: number,
  ): MadeSignature
}

/**
 * A type in which arguments stand for parameters. The compiler does this to what a signature gives and offers no other
 * way; the compiler is ours, of one version, so that what it keeps to itself does not move.
 */
export function instantiated(
  checker: ts.TypeChecker,
  parameters: readonly ts.Type[],
  given: readonly ts.Type[],
): (type: ts.Type) => ts.Type {
  if (parameters.length === 0) return (type) => type
  const maker = checker as unknown as SignatureMaker
  const signature = (result: ts.Type | undefined) =>
    maker.createSignature(undefined, undefined, undefined, [], result, undefined, 0, 0)
  return (type) => {
    const made = signature(undefined)
    made.target = signature(type)
    made.mapper = { kind: 1, sources: parameters, targets: given }
    return checker.getReturnTypeOfSignature(made)
  }
}
