import type { Statement } from '../../../ir/checked-code.ts'
import { code, join, written, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { ownName } from '../own-names.ts'
import { printAssertion } from './assertion.ts'
import type { BlockStyle } from './block-style.ts'

export function printBlock(statements: readonly Statement[], style: BlockStyle): Fragment {
  let scope = style.scope
  const printed = statements.map((statement) => {
    const fragment = printStatement(statement, { ...style, scope })
    if (statement.kind === 'const') scope = [...scope, ...statement.names]
    return fragment
  })
  return join(printed, '\n')
}

const printers: {
  [Kind in Statement['kind']]: (statement: Extract<Statement, { kind: Kind }>, style: BlockStyle) => Fragment
} = {
  const: ({ binding, names, value, isFunction }, { isRead }) => {
    if (names.some(isRead)) return code`const ${binding} = ${written(value)};`
    return isFunction ? code`` : code`${asStatement(written(value))};`
  },
  if: ({ condition, then, otherwise }, style) => {
    const inside = { ...style, scope: style.scope }
    const counted =
      style.asserts && !style.uncounted
        ? code`${style.counter ?? ownName('premises')}.met(${stringLiteral(`if (${condition.text})`)});\n`
        : code``
    const whenTrue = code`if (${written(condition)}) {\n${counted}${printBlock(then, inside)}\n}`
    return otherwise.length === 0 ? whenTrue : code`${whenTrue} else {\n${printBlock(otherwise, inside)}\n}`
  },
  for: ({ awaits, binding, names, iterable, body }, style) => {
    const inside = { ...style, seen: [...style.seen, ...names], scope: [...style.scope, ...names] }
    return code`for ${awaits ? 'await ' : ''}(const ${binding} of ${written(iterable)}) {\n${printBlock(body, inside)}\n}`
  },
  expression: ({ expression }, style) =>
    style.asserts ? printAssertion(expression, style) : code`${asStatement(written(expression))};`,
}

const printStatement = (statement: Statement, style: BlockStyle): Fragment =>
  (printers[statement.kind] as (statement: Statement, style: BlockStyle) => Fragment)(statement, style)

/** A statement cannot begin with the brace of an object. */
const asStatement = (expression: Fragment): Fragment =>
  expression.text.startsWith('{') ? code`(${expression})` : expression

/** Whether some of them are. */
export const countedIn = (statements: readonly Statement[]): boolean => premisesIn(statements).length > 0

/** The conditions of the `if`s that are counted as premises. */
export const premisesIn = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((statement) => {
    if (statement.kind === 'if') {
      const inner = premisesIn([...statement.then, ...statement.otherwise])
      return [`if (${statement.condition.text})`, ...inner]
    }
    return statement.kind === 'for' ? premisesIn(statement.body) : []
  })
