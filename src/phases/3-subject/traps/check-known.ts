import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'
import type { CodeAt } from './drawn-at.ts'
import { knownTruth } from './known-truth.ts'

/** Premises and assertions that hold, or do not, by what is written and drawn alone. */
export const checkKnown: SafetyRule = (node, { code, checked }) => {
  const condition = conditionAt(node, { code, checked })
  return condition ? judge(condition, { code, checked }) : []
}

/** What is asked for its truth at a node: an `if`, a `?`, an assertion, or a premise as a whole. */
function conditionAt(node: ts.Node, { code }: CodeAt): ts.Expression | undefined {
  const { ts } = compiler()
  if (ts.isIfStatement(node)) return node.expression
  if (ts.isConditionalExpression(node)) return node.condition
  const { role } = code.embedding
  const isWhole = code.nodes.includes(node)
  if (role === 'condition') return isWhole && ts.isExpression(node) ? node : undefined
  // In an `if`, `false` says that it is never got to.
  const isAssertion = ts.isExpressionStatement(node) && node.expression.kind !== ts.SyntaxKind.FalseKeyword
  return role === 'assertions' && isAssertion ? node.expression : undefined
}

/** What is known of the whole, or of parts that are joined by `&&` and `||`. */
function judge(condition: ts.Expression, at: CodeAt): readonly Diagnostic[] {
  const { ts } = compiler()
  const node = unwrapped(condition)
  const known = knownTruth(node, at)
  if (known) {
    const args = { text: node.getText().slice(0, 80), facts: known.facts }
    const name = known.value ? 'subject/always-holds' : 'subject/never-holds'
    return [diagnostic(name, nodeRange(node, at.code), args)]
  }
  if (!ts.isBinaryExpression(node)) return []
  const { kind } = node.operatorToken
  const { AmpersandAmpersandToken, BarBarToken } = ts.SyntaxKind
  if (kind !== AmpersandAmpersandToken && kind !== BarBarToken) return []
  return [node.left, node.right].flatMap((side) => judge(side, at))
}
