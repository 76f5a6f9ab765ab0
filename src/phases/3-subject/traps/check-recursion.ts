import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** `const f = (n) => f(n + 1)`: a function that calls itself whatever happens never gives anything. */
export const checkRecursion: SafetyRule = (node, { code, checked: { checker } }) => {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  const declaration = checker.getSymbolAtLocation(node.expression)?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration)) return []
  const arrow = declaration.initializer
  if (!arrow || !ts.isArrowFunction(arrow) || ts.findAncestor(node, ts.isArrowFunction) !== arrow) return []
  if (!isAlwaysReached(node, arrow)) return []
  return [diagnostic('subject/endless-call', nodeRange(node, code), { name: node.expression.text })]
}

/** Neither a condition nor a loop stands around it, and nothing before it may have returned. */
function isAlwaysReached(call: ts.Node, arrow: ts.ArrowFunction): boolean {
  const { ts } = compiler()
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind
  const deciding = new Set<ts.SyntaxKind>([AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken])
  for (let at = call; at.parent !== arrow; at = at.parent) {
    const { parent } = at
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return false
    if (ts.isBinaryExpression(parent) && deciding.has(parent.operatorToken.kind) && parent.right === at)
      return false
    if (ts.isForOfStatement(parent) || (ts.isIfStatement(parent) && parent.expression !== at)) return false
    if (ts.isCallChain(parent)) return false
    if (
      ts.isBlock(parent) &&
      parent.statements
        .slice(
          0,
          parent.statements.findIndex((one) => one === at),
        )
        .some(mayReturn)
    )
      return false
  }
  return true
}

function mayReturn(node: ts.Node): boolean {
  const { ts } = compiler()
  if (ts.isReturnStatement(node)) return true
  return (
    !ts.isArrowFunction(node) && (ts.forEachChild(node, (child) => mayReturn(child) || undefined) ?? false)
  )
}
