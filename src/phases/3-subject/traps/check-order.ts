import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { operatorOf, orders } from '../code/operators.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** Objects without a value of their own have no order; and `in` asks a list for its numbers, not for its members. */
export const checkOrder: SafetyRule = (node, { code, checked: { checker } }) => {
  const { ts } = compiler()
  if (!ts.isBinaryExpression(node)) return []
  const operator = operatorOf(node)
  if (operator === 'in' && ts.isArrayLiteralExpression(unwrapped(node.right))) {
    const [left, right] = [node.left.getText(), node.right.getText()]
    const args = { operator, found: 'the members of a list', mend: `Write \`${right}.includes(${left})\`` }
    return [diagnostic('subject/wrong-operand', nodeRange(node, code), args)]
  }
  if (!orders.has(operator)) return []
  const unordered = [node.left, node.right].map((side) => checker.getTypeAtLocation(side)).find(hasNoOrder)
  if (!unordered) return []
  const args = { operator, type: checker.typeToString(unordered).slice(0, 80) }
  return [diagnostic('subject/compares-objects', nodeRange(node, code), args)]
}

/** An object that neither `valueOf` nor `[Symbol.toPrimitive]` of its own class turns into a value. */
function hasNoOrder(type: ts.Type): boolean {
  const { TypeFlags } = compiler().ts
  if (isFaulty(type)) return false
  if (type.isUnion()) return type.types.some(hasNoOrder)
  if (!(type.flags & TypeFlags.Object)) return false
  return !type
    .getProperties()
    .some(({ escapedName }) => /^(?:valueOf|__@toPrimitive.*)$/.test(String(escapedName)))
}
