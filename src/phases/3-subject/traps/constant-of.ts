import type { ts } from 'ts-morph'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'

/** The number that an expression of written numbers is, and of constants that are such. */
export function constantOf(written: ts.Expression, checker: ts.TypeChecker, depth = 8): number | undefined {
  const { ts } = compiler()
  const node = unwrapped(written)
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isBigIntLiteral(node)) return Number(node.text.replace(/n$/, ''))
  if (depth === 0) return undefined
  if (ts.isBinaryExpression(node)) {
    const combine = arithmetic[ts.tokenToString(node.operatorToken.kind) ?? '']
    const left = combine && constantOf(node.left, checker, depth - 1)
    const right = left === undefined ? undefined : constantOf(node.right, checker, depth - 1)
    return combine && left !== undefined && right !== undefined ? combine(left, right) : undefined
  }
  const declaration = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.valueDeclaration : undefined
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  return value && constantOf(value, checker, depth - 1)
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
}
