import type { ts } from 'ts-morph'
import type { ComparisonOperator, Expression, ExpressionShape } from '../../../ir/checked-code.ts'
import { comparisons, operatorOf } from './operators.ts'
import { compiler } from '../compiler.ts'
import { awaitsIn } from './awaits-in.ts'
import { namesOf } from './free-names.ts'
import { rewriteOf } from './rewrites.ts'
import { textOf, type Replacements } from './text-of.ts'
import { unwrapped } from './unwrapped.ts'
import type { SourceRange } from '../../../ir/source.ts'

/** What the parts of one code have in common. */
export interface CodeContext {
  readonly rangeOf: (node: ts.Node) => SourceRange
  readonly olds: Replacements
  /** Names that are worth importing or passing on: no globals. */
  readonly isUse: (name: string) => boolean
}

/** An expression of the checked file as plain data. */
export function expressionOf(node: ts.Expression, context: CodeContext): Expression {
  const copies = [...context.olds].filter(([old]) => contains(node, old)).map(([, name]) => name)
  return {
    text: textOf(node, context.olds),
    range: context.rangeOf(node),
    awaits: awaitsIn(node),
    uses: usesOf([node], context, copies),
    shape: shapeOf(unwrapped(node), context),
  }
}

/** Free names that are no globals; in place of an `old(…)` and what it names, its copy. */
export function usesOf(
  nodes: readonly ts.Node[],
  { isUse, olds }: CodeContext,
  copies: readonly string[],
): string[] {
  const replaced = [...olds.keys()]
  const free = namesOf(nodes).free.filter(({ node }) => !replaced.some((old) => contains(old, node)))
  const called = nodes.flatMap(rewrittenIn)
  const plain = free.filter(({ node }) => rewriteOf(node.parent)?.uses === undefined || isArgument(node))
  return [...new Set([...plain.map(({ name }) => name).filter(isUse), ...called, ...copies])]
}

/** Of a rewritten call, what it is called with: its own name is replaced. */
const isArgument = (node: ts.Node): boolean => rewriteOf(node.parent)?.argument === node

/** The functions that rewritten calls are made by. */
function rewrittenIn(node: ts.Node): readonly string[] {
  const { ts } = compiler()
  const found: string[] = []
  const look = (part: ts.Node): void => {
    const rewrite = rewriteOf(part)
    if (rewrite) found.push(rewrite.uses)
    ts.forEachChild(part, look)
  }
  look(node)
  return found
}

const contains = (outer: ts.Node, inner: ts.Node) => outer.pos <= inner.pos && inner.end <= outer.end

const compared: ReadonlySet<string> = new Set([...comparisons, 'instanceof', 'in'])
const junctions: Readonly<Record<string, 'and' | 'or'>> = { '&&': 'and', '||': 'or' }

function shapeOf(node: ts.Expression, context: CodeContext): ExpressionShape {
  const { ts } = compiler()
  const part = (one: ts.Expression) => expressionOf(one, context)
  if (ts.isBinaryExpression(node)) return binaryShape(node, context)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return { kind: 'not', operand: part(node.operand) }
  }
  if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node
    return {
      kind: 'conditional',
      condition: part(condition),
      whenTrue: part(whenTrue),
      whenFalse: part(whenFalse),
    }
  }
  if (!ts.isCallExpression(node) || context.olds.has(node)) return { kind: 'other' }
  const [left, right] = node.arguments
  const callee = textOf(node.expression, context.olds)
  if (callee === 'equals' && left && right) return { kind: 'equals', left: part(left), right: part(right) }
  return { kind: 'call', callee, arguments: node.arguments.map(part) }
}

function binaryShape(node: ts.BinaryExpression, context: CodeContext): ExpressionShape {
  const operator = operatorOf(node)
  const junction = junctions[operator]
  if (junction)
    return { kind: junction, operands: operandsOf(node, operator).map((one) => expressionOf(one, context)) }
  if (!compared.has(operator)) return { kind: 'other' }
  return {
    kind: 'comparison',
    operator: operator as ComparisonOperator,
    left: expressionOf(node.left, context),
    right: expressionOf(node.right, context),
  }
}

/** `a && b && c` is one conjunction of three. */
function operandsOf(node: ts.Expression, operator: string): readonly ts.Expression[] {
  const { ts } = compiler()
  const inner = unwrapped(node)
  if (!ts.isBinaryExpression(inner) || operatorOf(inner) !== operator) return [node]
  return [...operandsOf(inner.left, operator), ...operandsOf(inner.right, operator)]
}
