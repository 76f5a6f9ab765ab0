import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** An expression without the parentheses around it. */
export function unwrapped(expression: ts.Expression): ts.Expression {
  let inner = expression
  while (compiler().ts.isParenthesizedExpression(inner)) inner = inner.expression
  return inner
}
