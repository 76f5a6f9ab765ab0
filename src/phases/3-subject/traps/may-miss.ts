import type { ts } from 'ts-morph'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'

/** True for what is taken out of a list or a map by a key: the type need not say that there may be nothing. */
export function mayMiss(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  const inner = unwrapped(expression)
  if (ts.isElementAccessExpression(inner)) return true
  if (ts.isPropertyAccessExpression(inner))
    return checker.getSymbolAtLocation(inner.name) === undefined || mayMiss(inner.expression, checker)
  if (ts.isNonNullExpression(inner)) return true
  if (!ts.isIdentifier(inner)) return false
  const declaration = checker.getSymbolAtLocation(inner)?.valueDeclaration
  if (!declaration) return false
  if (ts.isBindingElement(declaration)) return isFromList(declaration)
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    mayMiss(declaration.initializer, checker)
  )
}

/** Within a pattern `[a, b]`, however deep; what a `for` takes out of a list of pairs is there. */
function isFromList(element: ts.BindingElement): boolean {
  const { ts } = compiler()
  if (ts.isArrayBindingPattern(element.parent)) return true
  return ts.isBindingElement(element.parent.parent) && isFromList(element.parent.parent)
}
