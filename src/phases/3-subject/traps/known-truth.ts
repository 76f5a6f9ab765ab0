import type { ts } from 'ts-morph'
import type { Interval } from '../../../ir/interval.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import type { CodeAt } from './drawn-at.ts'
import { knownNumber } from './known-number.ts'

/** What a condition gives, whatever is drawn and whatever the subject does, and why. */
export interface KnownTruth {
  readonly value: boolean
  readonly facts: readonly string[]
}

/** Undefined when it is not known without running anything. */
export function knownTruth(written: ts.Expression, at: CodeAt): KnownTruth | undefined {
  const { ts } = compiler()
  const node = unwrapped(written)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true, facts: [] }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false, facts: [] }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = knownTruth(node.operand, at)
    return inner && { ...inner, value: !inner.value }
  }
  return ts.isBinaryExpression(node) ? ofBinary(node, at) : undefined
}

function ofBinary(node: ts.BinaryExpression, at: CodeAt): KnownTruth | undefined {
  const operator = compiler().ts.tokenToString(node.operatorToken.kind) ?? ''
  if (operator === '&&' || operator === '||') {
    const [left, right] = [knownTruth(node.left, at), knownTruth(node.right, at)]
    const decides = operator === '||'
    const deciding = [left, right].find((side) => side?.value === decides)
    if (deciding) return deciding
    return left && right && { value: !decides, facts: [...new Set([...left.facts, ...right.facts])] }
  }
  const compare = comparisons[operator]
  const [left, right] = compare ? [knownNumber(node.left, at), knownNumber(node.right, at)] : []
  if (!compare || !left || !right || isEmpty(left) || isEmpty(right)) return undefined
  const value = compare(left, right)
  return value === undefined ? undefined : { value, facts: [...new Set([...left.facts, ...right.facts])] }
}

/** What has no value at all is told when it is planned. */
const isEmpty = ({ low, high }: Interval) => low > high

type Comparison = (left: Interval, right: Interval) => boolean | undefined

const isBelow: Comparison = (left, right) => {
  if (left.high < right.low || (left.high === right.low && (left.highOpen || right.lowOpen))) return true
  return left.low >= right.high ? false : undefined
}

const isAtMost: Comparison = (left, right) => {
  if (left.high <= right.low) return true
  if (left.low > right.high || (left.low === right.high && (left.lowOpen || right.highOpen))) return false
  return undefined
}

const isEqual: Comparison = (left, right) => {
  if (isBelow(left, right) === true || isBelow(right, left) === true) return false
  const isOne = left.low === left.high && right.low === right.high
  return isOne && left.low === right.low ? true : undefined
}

const negated = (value: boolean | undefined) => (value === undefined ? undefined : !value)

const comparisons: Readonly<Record<string, Comparison>> = {
  '<': isBelow,
  '<=': isAtMost,
  '>': (left, right) => isBelow(right, left),
  '>=': (left, right) => isAtMost(right, left),
  '===': isEqual,
  '!==': (left, right) => negated(isEqual(left, right)),
}
