import type { ts } from 'ts-morph'
import { helperNames } from '../../../ir/helpers.ts'
import { callbackHelperNames } from '../../../ir/callback-helpers.ts'
import { compiler } from '../compiler.ts'
import type { CheckedFile, CheckedNodes } from './checked-file.ts'
import { holdsPromise } from './promises.ts'

/**
 * Where a promise stands for what it gives, and no type tells: all promises are equal to `equals`, none is identical to
 * another that was made anew, and each is `[object Promise]` in a text.
 */
export function misusedPromises(node: ts.Node, { checker, file }: CheckedFile): readonly ts.Expression[] {
  return valuesIn(node, file).filter((value) => holdsPromise(checker.getTypeAtLocation(value), checker))
}

/** Methods of lists that take what a function gives for true or false, or for a key: of a promise it is always the same. */
const testing: ReadonlySet<string> = new Set([
  ...['every', 'some', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'groupBy'],
])

/** Functions that give promises where what they give is tested, or compared, as it is. */
export function promisingTests(
  node: ts.Node,
  { checker, file, program }: CheckedFile,
): readonly ts.Expression[] {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || node.getSourceFile() !== file) return []
  const { expression } = node
  const isTest = ts.isPropertyAccessExpression(expression)
    ? testing.has(expression.name.text) && isBuiltIn(checker.getResolvedSignature(node), program)
    : ts.isIdentifier(expression) && isOfValues(expression.text)
  if (!isTest) return []
  return node.arguments.filter((given) =>
    checker
      .getTypeAtLocation(given)
      .getCallSignatures()
      .some((signature) => holdsPromise(signature.getReturnType(), checker)),
  )
}

/** A subject's own `filter` may await what it is given. */
function isBuiltIn(signature: ts.Signature | undefined, program: ts.Program): boolean {
  const from = signature?.declaration?.getSourceFile()
  return from !== undefined && program.isSourceFileDefaultLibrary(from)
}

/** The value of a code that is one expression, where a promise is no value. */
export function promisedValues(
  { embedding, nodes }: CheckedNodes,
  { checker }: CheckedFile,
): readonly ts.Node[] {
  const holds = (type: ts.Type) => holdsPromise(type, checker)
  if (embedding.role === 'result' || embedding.role === 'value')
    return nodes.filter((node) => holds(checker.getTypeAtLocation(node)))
  const isAwaited = embedding.role === 'function'
  if (!isAwaited && embedding.role !== 'key') return []
  // What a function gives is awaited, a list of promises is not.
  return nodes.filter((node) =>
    checker
      .getTypeAtLocation(node)
      .getCallSignatures()
      .some((signature) => {
        const given = signature.getReturnType()
        return holds((isAwaited && checker.getAwaitedType(given)) || given)
      }),
  )
}

const isOfValues = (name: string) =>
  helperNames.some((one) => one === name) && !callbackHelperNames.some((one) => one === name)

function valuesIn(node: ts.Node, file: ts.SourceFile): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isTemplateSpan(node)) return [node.expression]
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand]
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken)
    return [node.left, node.right].some((side) => isNothing(side)) ? [] : [node.left, node.right]
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  return node.getSourceFile() === file && isOfValues(node.expression.text) ? node.arguments : []
}

function isNothing(side: ts.Expression): boolean {
  const { ts } = compiler()
  return side.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(side) && side.text === 'undefined')
}
