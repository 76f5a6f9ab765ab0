import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** A `then`, or an `if` or `for` in it, that asserts nothing. */
export const checkSilent: SafetyRule = (node, { code }) => {
  const { ts } = compiler()
  if (code.embedding.role !== 'assertions') return []
  const [first] = code.nodes
  const isSilent = !code.nodes.some(asserts)
  if (isSilent)
    return node === first ? [diagnostic('subject/asserts-nothing', code.embedding.code.range, {})] : []
  const isBranch = ts.isIfStatement(node) || ts.isForOfStatement(node)
  if (!isBranch || asserts(node) || isInArrow(node)) return []
  return [diagnostic('subject/asserts-nothing', nodeRange(node, code), {})]
}

/** Whether a statement of `then` holds an assertion; what stands in a function is none. */
function asserts(node: ts.Node): boolean {
  const { ts } = compiler()
  if (ts.isExpressionStatement(node)) return true
  if (ts.isBlock(node)) return node.statements.some(asserts)
  if (ts.isForOfStatement(node)) return asserts(node.statement)
  if (!ts.isIfStatement(node)) return false
  return asserts(node.thenStatement) || (node.elseStatement !== undefined && asserts(node.elseStatement))
}

/** A function's own statements assert nothing by design. */
function isInArrow(node: ts.Node): boolean {
  const { ts } = compiler()
  return ts.findAncestor(node, ts.isArrowFunction) !== undefined
}
