import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** The innermost node at a position of a file. */
export function nodeAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  const { ts } = compiler()
  let found: ts.Node | undefined
  const look = (node: ts.Node): void => {
    if (node.getStart(file) > position || node.end <= position) return
    found = node
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}
