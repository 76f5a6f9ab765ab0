import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { oldArgument } from '../code/olds.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

const operators = new Set(['===', '!==', '<', '<=', '>', '>='])
const helpers = new Set(['equals', 'permuted', 'closeTo'])

/** A constant of `setup` that is the very object which it is compared with: whatever `when` does to one is done to both. */
export const checkLive: SafetyRule = (node, { code, checked: { checker } }) => {
  const [left, right] = sidesOf(node)
  if (!left || !right) return []
  const isEarly = (name: string) =>
    code.embedding.scope.some((local) => local.name === name && local.beforeWhen)
  const found = [
    [left, right],
    [right, left],
  ].flatMap(([side, other]) =>
    (side ? namesIn(side) : []).flatMap((name) => {
      const source = isEarly(name.text) ? sourceOf(name, checker) : undefined
      return source !== undefined && other && holds(other, source) && !isIdentity(node, name)
        ? { name, source }
        : []
    }),
  )
  return found
    .slice(0, 1)
    .map(({ name, source }) =>
      diagnostic('subject/same-object', nodeRange(name, code), { name: name.text, source }),
    )
}

/** What a comparison compares. */
function sidesOf(node: ts.Node): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isBinaryExpression(node))
    return operators.has(ts.tokenToString(node.operatorToken.kind) ?? '') ? [node.left, node.right] : []
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  return helpers.has(node.expression.text) ? node.arguments.slice(0, 2) : []
}

/** `cart.lines === lines` asks whether it is still the same object, which may be meant. */
const isIdentity = (node: ts.Node, name: ts.Identifier) =>
  compiler().ts.isBinaryExpression(node) && name.parent === node

/** The names of values in an expression, without those that `old` copies. */
function namesIn(node: ts.Node): readonly ts.Identifier[] {
  const { ts } = compiler()
  if (oldArgument(node)) return []
  if (ts.isIdentifier(node)) return [node]
  if (ts.isPropertyAccessExpression(node)) return namesIn(node.expression)
  const found: ts.Identifier[] = []
  ts.forEachChild(node, (child) => void found.push(...namesIn(child)))
  return found
}

/** `cart.lines` of a `const lines = cart.lines` that holds an object. */
function sourceOf(name: ts.Identifier, checker: ts.TypeChecker): string | undefined {
  const { ts } = compiler()
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  if (!value || !isPath(value) || (checker.getTypeAtLocation(name).flags & ts.TypeFlags.Object) === 0)
    return undefined
  return pathOf(value)
}

const isPath = (node: ts.Node): boolean => {
  const { ts } = compiler()
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && isPath(node.expression))
}

const pathOf = (node: ts.Node) => node.getText().replace(/\s+/g, '')

/** Whether a path stands in an expression, and not under `old`. */
function holds(node: ts.Node, path: string): boolean {
  if (oldArgument(node)) return false
  if (isPath(node) && pathOf(node) === path) return true
  return compiler().ts.forEachChild(node, (child) => holds(child, path) || undefined) ?? false
}
