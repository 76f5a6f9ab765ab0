import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** Awaits by itself, not in a function that it makes. */
export function awaitsIn(node: ts.Node): boolean {
  const { ts } = compiler()
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true
  if (ts.isFunctionLike(node)) return false
  return ts.forEachChild(node, (child) => awaitsIn(child) || undefined) ?? false
}
