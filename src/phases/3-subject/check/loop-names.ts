import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** The names of `for (item of items)`: that `const` is missing is told, and not that there is no such name as well. */
export function loopNames(nodes: readonly ts.Node[]): readonly string[] {
  const { ts } = compiler()
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && ts.isIdentifier(node.initializer))
      found.push(node.initializer.text)
    ts.forEachChild(node, look)
  }
  for (const node of nodes) look(node)
  return found
}
