import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { equalities, operatorOf, orders } from '../code/operators.ts'
import { compiler } from '../compiler.ts'
import type { SyntaxCheck } from './syntax-check.ts'
import { checkName } from './name-handlers.ts'

/** Operators that only compute. */
export const operators: ReadonlySet<string> = new Set(
  '+ - * / % ** === !== < <= > >= && || ?? & | ^ << >> >>> in instanceof'.split(' '),
)

export function checkBinary(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isBinaryExpression(node)) return
  const operator = operatorOf(node)
  if (!operators.has(operator)) check.refuse(node.operatorToken, operatorRefusal(operator, node))
  checkChain(node, operator, check)
  check.visit(node.left)
  check.visit(node.right)
}

const chained = [orders, equalities]

/** `0 <= n <= 3` compares a boolean with 3. */
function checkChain({ left, right }: ts.BinaryExpression, operator: string, check: SyntaxCheck): void {
  const { ts } = compiler()
  const likes = chained.find((one) => one.has(operator))
  if (!likes || !ts.isBinaryExpression(left)) return
  if (!likes.has(operatorOf(left))) return
  const textOf = (one: ts.Node) => one.getText(check.parsed.file)
  const [inner, middle, last] = [textOf(left), textOf(left.right), textOf(right)]
  const isTold = last === 'true' || last === 'false'
  const repaired = isTold
    ? last === 'true'
      ? inner
      : `!(${inner})`
    : `${inner} && ${middle} ${operator} ${last}`
  check.report(left.parent, (range) =>
    diagnostic('subject/chained-comparison', range, { inner, operator, repaired }),
  )
}

function operatorRefusal(operator: string, { left, right }: ts.BinaryExpression) {
  const written = (other: string) => `${left.getText()} ${other} ${right.getText()}`
  const compare = (other: string) => {
    const whole = written(other)
    return whole.length > 80 || whole.includes('\n') ? `\`${other}\`` : `\`${whole}\``
  }
  if (operator === ',') return { what: 'the comma operator', instead: 'write one expression per line' }
  if (operator === '==') return { what: '`==`', instead: `write ${compare('===')}` }
  if (operator === '!=') return { what: '`!=`', instead: `write ${compare('!==')}` }
  const instead =
    operator === '='
      ? `to compare, write ${compare('===')}; for a value, a new \`const\``
      : 'make a new `const`'
  return { what: `assignment (\`${operator}\`)`, instead }
}

export function checkPrefix(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isPrefixUnaryExpression(node)) return
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) {
    check.refuse(node, { what: '`++` and `--`', instead: 'make a new `const`' })
  }
  check.descend(node)
}

/** A key that is written out is judged here; one that is computed, by its type. */
export function checkElementAccess(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isElementAccessExpression(node)) return
  const key = unwrapped(node.argumentExpression)
  if (ts.isStringLiteralLike(key)) checkName(key, key.text, check)
  if (ts.isTemplateExpression(key)) {
    check.refuse(key, { what: 'a template as a key', instead: 'name the field, or look it up in a `Map`' })
  }
  check.descend(node)
}

/** `outcome(() => f(x))` would tell how making a function ends, which is always well. */
export function checkCall(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isCallExpression(node)) return
  const [argument] = node.arguments
  const isOutcome = ts.isIdentifier(node.expression) && node.expression.text === 'outcome'
  const given = argument && unwrapped(argument)
  if (isOutcome && given && ts.isArrowFunction(given) && given.parameters.length === 0) {
    const call = ts.isBlock(given.body) ? 'f(x)' : unwrapped(given.body).getText(check.parsed.file)
    const instead = `write the call alone, \`outcome(${call})\`: what it throws is seen`
    check.refuse(given, { what: 'a function given to `outcome`', instead })
  }
  check.descend(node)
}
