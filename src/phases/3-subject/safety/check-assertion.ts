import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { isFaulty } from '../check/is-faulty.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import { holdsAuthority } from './holds-authority.ts'
import type { SafetyRule } from './safety-rule.ts'

/**
 * `value as T` may say less than is known, and of data more; but no value becomes a function, a number or a certain
 * key by being called one, or types would prove nothing about keys and calls.
 */
export const checkAssertion: SafetyRule = (node, { code, checked }) => {
  const { ts } = compiler()
  if (!ts.isAsExpression(node) || ts.isConstTypeReference(node.type)) return []
  const { checker } = checked
  const from = checker.getTypeAtLocation(node.expression)
  const to = checker.getTypeFromTypeNode(node.type)
  if (isProven(from, to, checked) || !holdsAuthority(to, checker)) return []
  const range = nodeRange(node.type, code)
  return [
    diagnostic('subject/unproven-type', range, {
      from: checker.typeToString(from),
      to: checker.typeToString(to),
    }),
  ]
}

function isProven(from: ts.Type, to: ts.Type, { checker }: CheckedFile): boolean {
  const { ts } = compiler()
  if (isFaulty(from) || isFaulty(to)) return true
  if (from.flags & ts.TypeFlags.Any) return false
  return checker.isTypeAssignableTo(from, to)
}
