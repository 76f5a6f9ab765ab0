import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** A name that nothing has, with which something is compared: it is most likely a text without its quotes. */
export function unquoted(node: ts.Identifier): string | undefined {
  const { ts } = compiler()
  if (!ts.isBinaryExpression(node.parent) || node.parent.right !== node) return undefined
  const isCompared = /^[!=]==?$/.test(node.parent.operatorToken.getText())
  return isCompared ? `A text stands in quotes: \`'${node.text}'\`` : undefined
}
