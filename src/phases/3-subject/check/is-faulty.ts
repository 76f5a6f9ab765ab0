import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** True for the type that the compiler gives to what it has found a fault in, and to all that is made of it. */
export const isFaulty = (type: ts.Type): boolean =>
  (type as ts.Type & { readonly intrinsicName?: string }).intrinsicName === 'error'

/** An arrow, or a part of one, whose parameters would have types if what it is handed to had no fault. */
export function isGivenToFault(node: ts.Node | undefined, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  for (let at = node; at && !ts.isStatement(at); at = at.parent) {
    if (ts.isCallExpression(at) && isFaulty(checker.getTypeAtLocation(at.expression))) return true
  }
  return false
}
