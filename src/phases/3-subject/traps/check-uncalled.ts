import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** `basket.lines.length` where `lines` is a method: how many parameters it is declared with, whatever is in the basket. */
export const checkUncalled: SafetyRule = (node, { code, checked: { checker, file } }) => {
  const { ts } = compiler()
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'length') return []
  if (!ts.isPropertyAccessExpression(node.expression)) return []
  const method = checker.getSymbolAtLocation(node.expression.name)
  if (!method || (method.flags & ts.SymbolFlags.Method) === 0) return []
  const signatures = checker.getTypeAtLocation(node.expression).getCallSignatures()
  if (!isOfFunctions(checker.getSymbolAtLocation(node.name))) return []
  const text = node.expression.getText(file).slice(0, 60)
  const call = signatures.some(({ parameters }) => parameters.length === 0) ? `${text}()` : `${text}(…)`
  return [diagnostic('subject/uncalled', nodeRange(node, code), { text, call })]
}

/** The `length` that all functions have, not one of the subject's own. */
const isOfFunctions = (symbol: ts.Symbol | undefined): boolean =>
  (symbol?.declarations ?? []).some(
    ({ parent }) => compiler().ts.isInterfaceDeclaration(parent) && parent.name.text === 'Function',
  )
