import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** A class and how it is made. */
export interface Made {
  readonly owner: ts.Symbol
  readonly maker: ts.Signature
}

/** The class that `__gpField<T, 'name'>` speaks of, where `name` is a parameter of its constructor. */
export function madeWith(node: ts.Node | undefined, checker: ts.TypeChecker): Made | undefined {
  const owner = ownerAt(node)
  const symbol = owner && checker.getTypeFromTypeNode(owner).getSymbol()
  if (!node || !compiler().ts.isStringLiteral(node) || !symbol) return undefined
  if (!(symbol.flags & compiler().ts.SymbolFlags.Class)) return undefined
  const maker = checker.getTypeOfSymbol(symbol).getConstructSignatures().at(-1)
  return maker?.getParameters().some(({ name }) => name === node.text) ? { owner: symbol, maker } : undefined
}

/** The type whose field a name in the checked file is. */
export function ownerAt(node: ts.Node | undefined): ts.TypeNode | undefined {
  const { ts } = compiler()
  const reference = node && ts.isLiteralTypeNode(node.parent) ? node.parent.parent : node?.parent
  return reference && ts.isTypeReferenceNode(reference) ? reference.typeArguments?.[0] : undefined
}
