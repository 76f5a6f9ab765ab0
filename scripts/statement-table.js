// Which statement may stand where: asked of the parser and the allow-list that gen-props holds code to.
import { checkSyntax } from '../dist/phases/3-subject/allow/check-syntax.js'
import { parseCode } from '../dist/phases/3-subject/code/parse-code.js'
import { markdownTable } from './markdown-table.js'

const inArrow = (text) => `const g = () => {\n  ${text}\n}`

/** [what the column is called, what code there is for, how a statement stands there, what an expression is there for] */
const places = [
  ['`define`', 'define', (text) => text, ''],
  ['`setup`, `when`, `run`', 'block', (text) => text, 'for its effect'],
  ['`then`, `always`', 'assertions', (text) => text, 'an assertion'],
  ['body of an arrow', 'define', inArrow, 'for its effect'],
]

const statements = [
  ['`const name = …`', 'const a = f()'],
  ['`const { name } = …`, `const [name] = …`', 'const { a, b: [c] } = f()'],
  ['`if (…) { … } else { … }`', 'if (a) { f() } else { g() }'],
  ['`for (const item of items) { … }`', 'for (const a of b) { f(a) }'],
  ['`for await (const item of items) { … }`', 'for await (const a of b) { f(a) }'],
  ['a call', 'f()', true],
  ['`await …`', 'await f()', true],
  ['any other expression', 'a === b', true],
  ['`return …`', 'return a'],
]

function isAllowed(text, role) {
  const code = { id: 'code', text, range: { file: '', start: 0, end: text.length }, map: [] }
  const { parsed, diagnostics } = parseCode(code, role)
  return parsed !== undefined && [...diagnostics, ...checkSyntax(parsed)].length === 0
}

/** An arrow that awaits is an `async` one. */
const written = (text, stands) =>
  stands === inArrow && text.includes('await') ? stands(text).replace('() =>', 'async () =>') : stands(text)

export const statementTable = () =>
  markdownTable(
    ['statement', ...places.map(([name]) => name)],
    statements.map(([name, text, isExpression]) => [
      name,
      ...places.map(([, role, stands, purpose]) =>
        isAllowed(written(text, stands), role) ? (isExpression ? purpose : 'yes') : '',
      ),
    ]),
  )
