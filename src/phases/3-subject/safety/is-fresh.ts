import type { ts } from 'ts-morph'
import type { CheckedFile, CheckedNodes } from '../check/checked-file.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import { isInLibrary } from '../types/in-library.ts'

/** Methods of the library that give something new. */
const copying = new Set(
  (
    'map filter slice concat flat flatMap toSorted toReversed toSpliced with split from of entries keys values ' +
    'getOwnPropertyNames matchAll'
  ).split(' '),
)

/** True for what the block made itself: nobody else can hold it. */
export function isFresh(node: ts.Expression, code: CheckedNodes, checked: CheckedFile): boolean {
  const { ts } = compiler()
  const inner = unwrapped(node)
  return ts.isIdentifier(inner) ? isFreshName(inner, code, checked) : isMade(inner, code, checked)
}

/** Made here and now. A second name for something is not: under a wider type it would let anything in. */
function isMade(node: ts.Expression, code: CheckedNodes, checked: CheckedFile): boolean {
  const { ts } = compiler()
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return isMade(node.expression, code, checked)
  }
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return true
  if (ts.isNewExpression(node))
    return isInLibrary(checked.checker.getTypeAtLocation(node).getSymbol(), checked.program)
  if (ts.isConditionalExpression(node))
    return isMade(node.whenTrue, code, checked) && isMade(node.whenFalse, code, checked)
  return ts.isCallExpression(node) && isCopy(node, code, checked)
}

/** Methods that give back what they were called on. */
const returning = new Set(['add', 'copyWithin', 'fill', 'reverse', 'set', 'sort'])

/** Functions that copy, among the globals and the helpers. */
const copiers = new Set(['structuredClone', 'distinct', 'groupBy', 'omit', 'pairs', 'pick', 'sortBy'])

function isCopy(node: ts.CallExpression, code: CheckedNodes, checked: CheckedFile): boolean {
  const { ts } = compiler()
  const { expression } = node
  if (ts.isIdentifier(expression)) return copiers.has(expression.text) && !isDeclaredIn(expression, code)
  if (!ts.isPropertyAccessExpression(expression)) return false
  const { name } = expression
  const isObject = ts.isIdentifier(expression.expression) && expression.expression.text === 'Object'
  if (!isObject && !isInLibrary(checked.checker.getSymbolAtLocation(name), checked.program)) return false
  return copying.has(name.text) || (returning.has(name.text) && isMade(expression.expression, code, checked))
}

const isDeclaredIn = (name: ts.Identifier, { embedding }: CheckedNodes) =>
  embedding.names.bound.some((one) => one.name === name.text)

/** A constant of the same block, made of something fresh. */
function isFreshName(name: ts.Identifier, code: CheckedNodes, checked: CheckedFile): boolean {
  const { ts } = compiler()
  const declaration = checked.checker.getSymbolAtLocation(name)?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false
  if (ts.isForOfStatement(declaration.parent.parent)) return false
  const { start, end } = code.embedding
  const inBlock =
    declaration.getSourceFile() === checked.file && declaration.pos >= start - 1 && declaration.end <= end
  return inBlock && isMade(declaration.initializer, code, checked)
}
