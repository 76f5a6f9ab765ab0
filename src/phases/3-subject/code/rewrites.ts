import type { ts } from 'ts-morph'
import { outcomeFunctions, stepFunction } from '../../../ir/callback-helpers.ts'
import type { CheckedFile, CheckedNodes } from '../check/checked-file.ts'
import { isPromise } from '../check/promises.ts'
import { compiler } from '../compiler.ts'
import { awaitsIn } from './awaits-in.ts'

/** How a call is written in generated code: by another function, and with what stands around its argument. */
export interface Rewrite {
  readonly argument: ts.Expression
  readonly before: string
  readonly after: string
  /** The function of the support file that it calls. */
  readonly uses: string
}

const rewrites = new WeakMap<ts.Node, Rewrite>()

export const rewriteOf = (node: ts.Node): Rewrite | undefined => rewrites.get(node)

/**
 * Finds what is written otherwise in generated code: `outcome(f(x))` becomes `outcomeOf(() => f(x))`, so that it sees
 * what is thrown at once; an `await` of a task in a race is a step that the scheduler orders.
 */
export function findRewrites(code: CheckedNodes, checked: CheckedFile, helpers: ReadonlySet<string>): void {
  const { ts } = compiler()
  const isTask = /\/tasks(?:\/[^/]+)?$/.test(code.embedding.code.id)
  const isHelper = helpers.has('outcome') && !isHidden(code)
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit)
    const rewrite =
      ts.isCallExpression(node) && isHelper
        ? ofOutcome(node, checked)
        : ts.isAwaitExpression(node) && isTask
          ? ofStep(node, checked)
          : undefined
    if (rewrite) rewrites.set(node, rewrite)
  }
  for (const node of code.nodes) visit(node)
}

const isHidden = ({ embedding }: CheckedNodes) =>
  [...embedding.scope, ...embedding.names.bound].some(({ name }) => name === 'outcome')

function ofOutcome(node: ts.CallExpression, { checker }: CheckedFile): Rewrite | undefined {
  const { ts } = compiler()
  const [argument] = node.arguments
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'outcome' || !argument) return undefined
  const waits = awaitsIn(argument)
  const isAsync = isPromise(checker.getTypeAtLocation(argument), checker)
  const isObject = ts.isObjectLiteralExpression(argument)
  const [open, close] = isObject ? ['(', ')'] : ['', '']
  if (!waits && !isAsync)
    return {
      argument,
      before: `${outcomeFunctions.sync}(() => ${open}`,
      after: `${close})`,
      uses: outcomeFunctions.sync,
    }
  const call = `${outcomeFunctions.async}(${waits ? 'async ' : ''}() => ${open}`
  const uses = outcomeFunctions.async
  // What has been awaited is no promise any more, and neither is how it ended.
  return isAsync
    ? { argument, before: call, after: `${close})`, uses }
    : { argument, before: `(await ${call}`, after: `${close}))`, uses }
}

function ofStep({ expression }: ts.AwaitExpression, { checker }: CheckedFile): Rewrite | undefined {
  if (!isPromise(checker.getTypeAtLocation(expression), checker)) return undefined
  return { argument: expression, before: `await ${stepFunction}(`, after: ')', uses: stepFunction }
}
