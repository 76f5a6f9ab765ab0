import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { CheckedNodes } from './checked-file.ts'

/** Shows every node of a code, from the outside in. */
export function walkCode({ nodes }: CheckedNodes, show: (node: ts.Node) => void): void {
  const { ts } = compiler()
  const visit = (node: ts.Node): void => {
    show(node)
    ts.forEachChild(node, visit)
  }
  for (const node of nodes) visit(node)
}
