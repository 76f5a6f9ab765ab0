import type { ts } from 'ts-morph'
import { oldArgument } from '../code/olds.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'

/** What an expression is computed or put together of, but for what `old` copies: `before.length` and `1` of their sum. */
export function termsOf(expression: ts.Expression): readonly ts.Expression[] {
  const { ts } = compiler()
  const node = unwrapped(expression)
  if (oldArgument(node)) return []
  if (ts.isBinaryExpression(node) && isArithmetic(node)) return [node.left, node.right].flatMap(termsOf)
  if (ts.isPrefixUnaryExpression(node)) return termsOf(node.operand)
  if (ts.isSpreadElement(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return termsOf(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(termsOf)
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(valueOf).flatMap(termsOf)
  return longer(node)?.flatMap(termsOf) ?? [node]
}

/** `before.concat(line)`, which is `[...before, line]`. */
function longer(node: ts.Expression): readonly ts.Expression[] | undefined {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const { name, expression } = node.expression
  return name.text === 'concat' ? [expression, ...node.arguments] : undefined
}

function valueOf(property: ts.ObjectLiteralElementLike): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isPropertyAssignment(property)) return [property.initializer]
  if (ts.isSpreadAssignment(property)) return [property.expression]
  return ts.isShorthandPropertyAssignment(property) ? [property.name] : []
}

const isArithmetic = ({ operatorToken: { kind } }: ts.BinaryExpression) => {
  const { SyntaxKind } = compiler().ts
  const signs: readonly ts.SyntaxKind[] = [
    ...[SyntaxKind.PlusToken, SyntaxKind.MinusToken, SyntaxKind.AsteriskToken, SyntaxKind.SlashToken],
    ...[SyntaxKind.PercentToken, SyntaxKind.AsteriskAsteriskToken],
  ]
  return signs.includes(kind)
}
