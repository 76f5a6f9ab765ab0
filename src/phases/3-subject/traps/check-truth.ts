import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { isPromise } from '../check/promises.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'
import { mayMiss } from './may-miss.ts'

/** Where only true and false are told apart, an object, a list or a function that cannot be absent says nothing. */
export const checkTruth: SafetyRule = (node, { code, checked }) => {
  const { checker, program } = checked
  const options = program.getCompilerOptions()
  // Without strict null checks no type tells what may be absent.
  if (!(options.strictNullChecks ?? options.strict ?? false)) return []
  return conditionsOf(node, checker).flatMap(({ condition, isNegated }) => {
    const type = checker.getTypeAtLocation(condition)
    if (isFaulty(type) || isPromise(type, checker) || !isAlwaysTrue(type) || mayMiss(condition, checker))
      return []
    const text = condition.getText(checked.file).slice(0, 60)
    const args = { text, type: checker.typeToString(type).slice(0, 60), isNegated }
    return [diagnostic('subject/always-true', nodeRange(condition, code), args)]
  })
}

interface Condition {
  readonly condition: ts.Expression
  readonly isNegated: boolean
}

function conditionsOf(node: ts.Node, checker: ts.TypeChecker): readonly Condition[] {
  const { ts } = compiler()
  const plain = (condition: ts.Expression) => [{ condition: unwrapped(condition), isNegated: false }]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ condition: unwrapped(node.operand), isNegated: true }]
  if (ts.isBinaryExpression(node) && isJunction(node)) return plain(node.left)
  if (ts.isConditionalExpression(node)) return plain(node.condition)
  if (ts.isIfStatement(node)) return plain(node.expression)
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && isPredicate(node, checker))
    return plain(node.body)
  return []
}

const isJunction = ({ operatorToken: { kind } }: ts.BinaryExpression) => {
  const { SyntaxKind } = compiler().ts
  return kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken
}

/** Methods of lists that ask a function for true or false. */
const asking = new Set('every some filter find findIndex findLast findLastIndex'.split(' '))

function isPredicate(arrow: ts.ArrowFunction, checker: ts.TypeChecker): boolean {
  const { ts } = compiler()
  const call = arrow.parent
  if (!ts.isCallExpression(call) || call.arguments[0] !== arrow) return false
  if (!ts.isPropertyAccessExpression(call.expression) || !asking.has(call.expression.name.text)) return false
  const owner = checker.getTypeAtLocation(call.expression.expression)
  return checker.isArrayType(owner) || checker.isTupleType(owner)
}

/** Objects, lists and functions; of a union, all of its members. */
function isAlwaysTrue(type: ts.Type): boolean {
  const { TypeFlags } = compiler().ts
  if (type.isUnion()) return type.types.every(isAlwaysTrue)
  if (type.isIntersection()) return type.types.every((one) => (one.flags & TypeFlags.Object) !== 0)
  // `{}` is anything that is there, 0 and '' among them.
  const isEmpty = type.getProperties().length === 0 && type.getCallSignatures().length === 0
  return (type.flags & TypeFlags.Object) !== 0 && !isEmpty
}
