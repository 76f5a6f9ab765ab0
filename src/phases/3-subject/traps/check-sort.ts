import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

const sorts = new Set(['sort', 'toSorted'])

/** Without a comparator lists are sorted by the texts of their elements: 10 stands before 9. */
export const checkSort: SafetyRule = (node, { code, checked: { checker } }) => {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || node.arguments.length > 0) return []
  const { expression: callee } = node
  if (!ts.isPropertyAccessExpression(callee) || !sorts.has(callee.name.text)) return []
  const list = checker.getTypeAtLocation(callee.expression)
  const element = checker.isArrayType(list)
    ? checker.getTypeArguments(list as ts.TypeReference)[0]
    : undefined
  if (!element || isFaulty(element) || !hasOtherOrder(element) || isComparedAsSet(node)) return []
  const args = {
    name: callee.name.text,
    type: checker.typeToString(element).slice(0, 60),
    isNumber: isNumber(element),
  }
  return [diagnostic('subject/sorts-texts', nodeRange(callee.name, code), args)]
}

/** Numbers, and objects, which have no text of their own. */
function hasOtherOrder(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(hasOtherOrder)
  return isNumber(type) || (type.flags & compiler().ts.TypeFlags.Object) !== 0
}

function isNumber(type: ts.Type): boolean {
  const { TypeFlags } = compiler().ts
  if (type.isUnion()) return type.types.every(isNumber)
  return (type.flags & (TypeFlags.NumberLike | TypeFlags.BigIntLike)) !== 0
}

/** `equals(a.toSorted(), b.toSorted())`: whichever order it is, it is the same on both sides. */
function isComparedAsSet(node: ts.CallExpression): boolean {
  const { ts } = compiler()
  const call = node.parent
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || call.expression.text !== 'equals')
    return false
  return call.arguments.slice(0, 2).every((side) => /\.(?:sort|toSorted)\(\)$/.test(side.getText()))
}
