import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { operatorOf } from '../code/operators.ts'
import { compiler } from '../compiler.ts'
import type { SyntaxCheck } from './syntax-check.ts'

/** `const` only; in a `for … of` the same. */
export function checkVariables(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isVariableDeclarationList(node)) return
  const form = node.flags & ts.NodeFlags.BlockScoped
  if (form !== ts.NodeFlags.Const) {
    const what = `\`${/^(await\s+)?\w+/.exec(node.getText(check.parsed.file))?.[0] ?? 'let'}\``
    check.refuse(node, { what, instead: 'write `const`' })
  }
  check.descend(node)
}

export function checkIf(node: ts.Node, check: SyntaxCheck): void {
  refuseInDefine(node, check)
  check.descend(node)
}

export function checkForOf(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isForOfStatement(node)) return
  refuseInDefine(node, check)
  if (!ts.isVariableDeclarationList(node.initializer)) {
    check.refuse(node.initializer, {
      what: 'a loop over a name that exists',
      instead: 'write `for (const item of items)`',
    })
  }
  for (const part of [node.initializer, node.expression, node.statement]) check.visit(part)
}

/** Only the body of an arrow function returns. */
export function checkReturn(node: ts.Node, check: SyntaxCheck): void {
  if (!insideArrow(node, check)) {
    check.refuse(node, {
      what: '`return` outside an arrow function',
      instead: 'let the value of `run` be its last expression; elsewhere write an `if` around the rest',
    })
  }
  check.descend(node)
}

/** In `define` there is nothing to do for its effect. Says whether the statement is refused. */
function refuseInDefine(node: ts.Node, check: SyntaxCheck): boolean {
  const isRefused = check.parsed.role === 'define' && !insideArrow(node, check)
  if (isRefused) {
    check.refuse(node, {
      what: 'a statement other than `const` in `define`',
      instead: 'give the value a name',
    })
  }
  return isRefused
}

export function checkExpressionStatement(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isExpressionStatement(node)) return
  const inArrow = insideArrow(node, check)
  if (refuseInDefine(node, check)) {
    check.descend(node)
    return
  }
  if ((check.parsed.role !== 'assertions' || inArrow) && !hasEffect(node.expression)) {
    check.report(node, (range) => diagnostic('subject/no-effect', range, {}))
  } else if (check.parsed.role === 'assertions' && !inArrow && isConstant(node.expression)) {
    const text = node.expression.getText(check.parsed.file)
    check.report(node, (range) => diagnostic('subject/constant-assertion', range, { text }))
  }
  check.descend(node)
}

/** Nothing of it depends on what was drawn or computed. In an `if`, `false` says that it is never got to. */
function isConstant(expression: ts.Expression): boolean {
  const { ts } = compiler()
  const { parent } = expression
  const isNested = ts.isIfStatement(parent.parent) || !ts.isArrowFunction(parent.parent.parent)
  if (isNested && expression.kind === ts.SyntaxKind.FalseKeyword) return false
  const depends = (node: ts.Node): boolean =>
    ts.isIdentifier(node) || (ts.forEachChild(node, (child) => depends(child) || undefined) ?? false)
  return !depends(expression) || holdsAlways(unwrapped(expression))
}

/** `a === a`, `equals(a, a)` and `items.length >= 0`, of names and their fields: a call may give another value each time. */
function holdsAlways(expression: ts.Expression): boolean {
  const { ts } = compiler()
  if (ts.isCallExpression(expression)) {
    const [left, right] = expression.arguments
    const { expression: callee } = expression
    return ts.isIdentifier(callee) && callee.text === 'equals' && isSame(left, right)
  }
  if (!ts.isBinaryExpression(expression)) return false
  const { left, right } = expression
  const operator = operatorOf(expression)
  if (['===', '<=', '>='].includes(operator) && isSame(left, right)) return true
  const [size, least] = operator === '<=' ? [right, left] : [left, right]
  const isSize = ts.isPropertyAccessExpression(size) && ['length', 'size'].includes(size.name.text)
  return isSize && ['<=', '>='].includes(operator) && least.getText() === '0'
}

function isSame(left: ts.Expression | undefined, right: ts.Expression | undefined): boolean {
  if (!left || !right) return false
  const { ts } = compiler()
  let name = left
  while (ts.isPropertyAccessExpression(name)) name = name.expression
  return ts.isIdentifier(name) && left.getText() === right.getText()
}

/** A call, or what is refused by its own name: an assignment (`=`, `++`), `void` or `delete`. */
function hasEffect(expression: ts.Expression): boolean {
  const { ts } = compiler()
  const inner = unwrapped(expression)
  const { FirstAssignment: first, LastAssignment: last } = ts.SyntaxKind
  const isAssignment =
    ts.isBinaryExpression(inner) && inner.operatorToken.kind >= first && inner.operatorToken.kind <= last
  return (
    isAssignment ||
    isStep(inner) ||
    ts.isVoidExpression(inner) ||
    ts.isDeleteExpression(inner) ||
    isCall(inner)
  )
}

function isStep(expression: ts.Expression): boolean {
  const { ts } = compiler()
  const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind
  const isUnary = ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression)
  return isUnary && (expression.operator === PlusPlusToken || expression.operator === MinusMinusToken)
}

function isCall(expression: ts.Expression): boolean {
  const { ts } = compiler()
  const inner = unwrapped(expression)
  if (ts.isAwaitExpression(inner)) return true
  return ts.isCallExpression(inner) || ts.isNewExpression(inner)
}

/** Inside an arrow function of the code itself, not the one that wraps it. */
function insideArrow(node: ts.Node, check: SyntaxCheck): boolean {
  const { ts } = compiler()
  for (let at = node.parent; at && at.pos >= check.parsed.offset - 2; at = at.parent) {
    if (ts.isArrowFunction(at)) return true
  }
  return false
}
