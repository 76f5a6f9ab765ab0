import type { ts } from 'ts-morph'
import { interval, intervalOf, sizeOf, type Interval } from '../../../ir/interval.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import { drawnAt, type CodeAt } from './drawn-at.ts'

/** A number as far as it is known without running anything. */
export interface KnownNumber extends Interval {
  /** Why, in words: `n is at least 0`. Nothing is said of what is written out. */
  readonly facts: readonly string[]
}

/** The numbers that an expression may be; undefined when nothing is known, or when it may be NaN. */
export function knownNumber(written: ts.Expression, at: CodeAt): KnownNumber | undefined {
  const { ts } = compiler()
  const node = unwrapped(written)
  if (ts.isNumericLiteral(node)) return exactly(Number(node.text))
  if (ts.isBigIntLiteral(node)) return exactly(Number(node.text.replace(/n$/, '')))
  if (ts.isPrefixUnaryExpression(node)) {
    const inner = knownNumber(node.operand, at)
    return node.operator === ts.SyntaxKind.MinusToken ? inner && negative(inner) : undefined
  }
  if (ts.isBinaryExpression(node)) return ofSum(node, at)
  if (ts.isCallExpression(node)) return ofCall(node)
  return ofSize(node, at) ?? ofName(node, at)
}

const exactly = (value: number): KnownNumber => ({ ...interval(value, value), facts: [] })

const negative = ({ low, high, lowOpen, highOpen, facts }: KnownNumber): KnownNumber => ({
  low: -high,
  high: -low,
  lowOpen: highOpen,
  highOpen: lowOpen,
  facts,
})

function ofSum({ left, right, operatorToken }: ts.BinaryExpression, at: CodeAt): KnownNumber | undefined {
  const { SyntaxKind } = compiler().ts
  const isMinus = operatorToken.kind === SyntaxKind.MinusToken
  if (!isMinus && operatorToken.kind !== SyntaxKind.PlusToken) return undefined
  const [one, second] = [knownNumber(left, at), knownNumber(right, at)]
  if (!one || !second) return undefined
  const other = isMinus ? negative(second) : second
  const [low, high] = [one.low + other.low, one.high + other.high]
  // An infinity less an infinity is anything.
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined
  const facts = [...new Set([...one.facts, ...other.facts])]
  return { low, high, lowOpen: one.lowOpen || other.lowOpen, highOpen: one.highOpen || other.highOpen, facts }
}

/** What no call gives less than. */
function ofCall(node: ts.CallExpression): KnownNumber | undefined {
  const callee = node.expression.getText()
  if (callee !== 'count') return undefined
  return { ...interval(0, Infinity), facts: ['a count is at least 0'] }
}

const sizes = new Set(['length', 'size'])

/** How long a text, a list, a set or a map is: nobody's object has a field of that name. */
function ofSize(node: ts.Expression, at: CodeAt): KnownNumber | undefined {
  const { ts } = compiler()
  if (!ts.isPropertyAccessExpression(node) || !sizes.has(node.name.text) || node.questionDotToken)
    return undefined
  const { checker, program } = at.checked
  const declarations = checker.getSymbolAtLocation(node.name)?.declarations ?? []
  const isBuiltIn =
    declarations.length > 0 &&
    declarations.every((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()))
  if (!isBuiltIn) return undefined
  const drawn = mayHaveChanged(node.expression, at) ? undefined : drawnAt(node.expression, at)
  const known = drawn && sizeOf(drawn, at.checked.draft.factories)
  const found = known ?? interval(0, Infinity)
  return { ...found, facts: factsOf(node.getText(), found) }
}

function ofName(node: ts.Expression, at: CodeAt): KnownNumber | undefined {
  const { TypeFlags } = compiler().ts
  const type = at.checked.checker.getTypeAtLocation(node)
  const isNumber = isOf(type, TypeFlags.NumberLike | TypeFlags.BigIntLike)
  const drawn = isNumber && !mayHaveChanged(node, at) ? drawnAt(node, at) : undefined
  const found = drawn && intervalOf(drawn, at.checked.draft.factories)
  return found && { ...found, facts: factsOf(node.getText(), found) }
}

const isOf = (type: ts.Type, flags: ts.TypeFlags): boolean =>
  type.isUnion() ? type.types.every((one) => isOf(one, flags)) : (type.flags & flags) !== 0

/** The subject may change what an object holds: once it has run, only of numbers and texts it is known what they are. */
function mayHaveChanged(node: ts.Expression, { code: { embedding }, checked: { checker } }: CodeAt): boolean {
  const { ts } = compiler()
  if (embedding.code.id.endsWith('/assuming')) return false
  const constant = ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.StringLike
  return !isOf(checker.getTypeAtLocation(node), constant) || !ts.isIdentifier(unwrapped(node))
}

function factsOf(name: string, { low, high, lowOpen, highOpen }: Interval): readonly string[] {
  if (low === high) return [`\`${name}\` is ${low}`]
  const least = low > -Infinity ? [lowOpen ? `more than ${low}` : `at least ${low}`] : []
  const most = high < Infinity ? [highOpen ? `less than ${high}` : `at most ${high}`] : []
  const said = [...least, ...most]
  return said.length > 0 ? [`\`${name}\` is ${said.join(' and ')}`] : []
}
