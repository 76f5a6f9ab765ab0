import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** `basket.lines.length` where `lines` is a method: how many parameters it has, whatever is in the basket. */
export const checkUncalled: SafetyRule = (node, { code, checked: { checker, file } }) => {
  if (!compiler().ts.isPropertyAccessExpression(node) || node.name.text !== 'length') return []
  const type = checker.getTypeAtLocation(node.expression)
  if (type.getCallSignatures().length === 0 || !isOfFunctions(checker.getSymbolAtLocation(node.name)))
    return []
  const text = node.expression.getText(file).slice(0, 60)
  return [diagnostic('subject/uncalled', nodeRange(node, code), { text })]
}

/** The `length` that all functions have, not one of the subject's own. */
const isOfFunctions = (symbol: ts.Symbol | undefined): boolean =>
  (symbol?.declarations ?? []).some(
    ({ parent }) => compiler().ts.isInterfaceDeclaration(parent) && parent.name.text === 'Function',
  )
