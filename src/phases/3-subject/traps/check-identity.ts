import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { equalities, operatorOf } from '../code/operators.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** Library classes that people take for values. */
const values = new Set(['Date', 'URL', 'RegExp'])

/** `===` between two dates asks for one object. */
export const checkIdentity: SafetyRule = (node, { code, checked: { checker } }) => {
  const { ts } = compiler()
  if (!ts.isBinaryExpression(node)) return []
  const operator = operatorOf(node)
  if (!equalities.has(operator)) return []
  const [left, right] = [node.left, node.right].map((side) => classOf(checker.getTypeAtLocation(side)))
  if (left === undefined || left !== right) return []
  return [diagnostic('subject/by-identity', nodeRange(node, code), { operator, type: left })]
}

function classOf(type: ts.Type): string | undefined {
  const members = (type.isUnion() ? type.types : [type]).filter(
    ({ flags }) => (flags & (compiler().ts.TypeFlags.Undefined | compiler().ts.TypeFlags.Null)) === 0,
  )
  const [name, ...others] = members.map(({ symbol }: Partial<ts.Type>) => symbol?.name ?? '')
  return name !== undefined && others.length === 0 && values.has(name) ? name : undefined
}
