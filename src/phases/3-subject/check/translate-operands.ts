import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'
import { operatorOf } from '../code/operators.ts'
import { compiler } from '../compiler.ts'

/** The compiler's words for a fault, the text that it is about, and the node in which it stands. */
export interface OperandFault {
  readonly message: string
  readonly text: string
  readonly node: ts.Node | undefined
  readonly range: SourceRange
}

type Words = (fault: OperandFault) => Diagnostic | undefined

const quoted = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')

const wrongOperands: Words = ({ message, node, range }) => {
  const [operator, left, right] = quoted(message)
  if (operator === undefined || left === undefined) return undefined
  const promise = [left, right].find((type) => /^Promise<.*>$/.test(type ?? ''))
  if (promise !== undefined)
    return diagnostic('subject/not-awaited', range, { name: undefined, type: promise })
  const found = right === undefined ? `\`${left}\`` : `\`${left}\` and \`${right}\``
  const isDate = [left, right].includes('Date') && [left, right].includes('number')
  const mend = negatedSide(node) ?? (isDate ? 'Compare the milliseconds: `date.getTime()`' : undefined)
  return diagnostic('subject/wrong-operand', range, { operator, found, mend })
}

/** `!a > b` negates `a` alone. */
function negatedSide(node: ts.Node | undefined): string | undefined {
  const { ts } = compiler()
  let at = node
  while (at && !ts.isBinaryExpression(at) && !ts.isStatement(at)) at = at.parent
  if (!at || !ts.isBinaryExpression(at) || !ts.isPrefixUnaryExpression(at.left)) return undefined
  if (at.left.operator !== ts.SyntaxKind.ExclamationToken) return undefined
  const [left, operator, right] = [at.left.operand, at.operatorToken, at.right].map((one) => one.getText())
  const whole = `Write \`!(${left ?? ''} ${operator ?? ''} ${right ?? ''})\``
  return operator === 'in' ? `${whole}; a member of a list is found by \`includes\`` : whole
}

const wrongSide: Words = ({ text, node, range }) => {
  const operator = operatorAround(node) ?? 'arithmetic'
  return diagnostic('subject/wrong-operand', range, {
    operator,
    found: `\`${text}\``,
    mend: sideMends[operator],
  })
}

/** `!key in value`, which asks for a field called `false`. */
export const negatedKey: Words = ({ node, range }) => {
  const mend = operatorAround(node) === 'in' ? negatedSide(node) : undefined
  if (mend === undefined) return undefined
  return diagnostic('subject/wrong-operand', range, { operator: 'in', found: 'true or false', mend })
}

const sideMends: Readonly<Record<string, string>> = {
  instanceof: 'Of no instance write `!(value instanceof Type)`; a value is told by `typeof`',
  in: 'Of a missing field write `!("field" in value)`; a member of a list is found by `includes`',
}

/** The operator that a node is an operand of, or is. */
function operatorAround(node: ts.Node | undefined): string | undefined {
  const { ts } = compiler()
  for (let at = node; at && !ts.isStatement(at); at = at.parent) {
    if (ts.isBinaryExpression(at)) return operatorOf(at)
    if (ts.isCallExpression(at) || ts.isArrowFunction(at)) return undefined
  }
  return undefined
}

const maybeAbsent: Words = ({ message, text, range }) => {
  const absent = quoted(message).filter((word) => word === 'null' || word === 'undefined')
  const what = `\`${text.slice(0, 80)}\``
  return diagnostic('subject/maybe-absent', range, {
    what,
    absent: absent.map((word) => `\`${word}\``).join(' or '),
  })
}

const wrongCount: Words = ({ message, node, range }) => {
  const [, expected, given] = /^Expected (at least \d+|[\d-]+) arguments?, but got (\d+)/.exec(message) ?? []
  const name = calleeOf(node)
  if (expected === undefined || given === undefined || name === undefined) return undefined
  return diagnostic('subject/wrong-count', range, { name, expected: expected.replace('-', ' to '), given })
}

function callAround(node: ts.Node | undefined): ts.CallExpression | ts.NewExpression | undefined {
  const { ts } = compiler()
  for (let at = node; at && !ts.isStatement(at); at = at.parent) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) return at
  }
  return undefined
}

const calleeOf = (node: ts.Node | undefined) => callAround(node)?.expression.getText().slice(0, 60)

/** Of many forms the last line of the first says most: what is given, and what a form takes. */
const noSuchCall: Words = ({ message, text, node, range }) => {
  const name = calleeOf(node)
  if (name === undefined || node === callAround(node)?.expression) return undefined
  const forms = [...message.matchAll(/Overload \d+ of \d+, '([^\n]*)', gave/g)].map(
    ([, form]) => `\`${form ?? ''}\``,
  )
  return diagnostic('subject/no-such-call', range, {
    ...{ name, given: text.slice(0, 80) },
    detail: forms.length > 0 ? `It takes ${forms.join(', or ')}` : '',
  })
}

/** Of a value that is called: `Type 'Number' has no call signatures`. */
const notCallable: Words = ({ message, node, range }) => {
  const [, type] = /Type '([^']+)' has no call signatures/.exec(message) ?? []
  const call = callAround(node)
  if (type === undefined || !call) return undefined
  const name = call.expression.getText()
  const module = moduleOf(type)
  if (module !== undefined)
    return diagnostic('subject/not-callable', range, { name: name.slice(0, 60), ...module })
  const mend = call.arguments?.length === 0 ? `Leave the brackets out: \`${name.slice(0, 60)}\`` : undefined
  const plain = /^(?:Number|String|Boolean)$/.test(type) ? type.toLowerCase() : type
  return diagnostic('subject/not-callable', range, { name: name.slice(0, 60), type: `a \`${plain}\``, mend })
}

/** A package whose types are those of a CommonJS module, though its code for `import` is none: TypeScript sees its whole module. */
function moduleOf(type: string): { readonly type: string; readonly mend: string } | undefined {
  const [, file] = /^typeof import\("?([^")]*)"?\)$/.exec(type) ?? []
  if (file === undefined) return undefined
  const [, package_] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  const mend =
    package_ === undefined
      ? 'Say which of its exports is meant: `namespace` is all of them'
      : `The types of ${package_} say that \`import\` gets a CommonJS module, and so does tsc here: with \`moduleResolution: bundler\` they mean its default export`
  return { type: 'a whole module', mend }
}

const getterCalled: Words = ({ node, range }) => {
  const name = calleeOf(node)
  if (name === undefined) return undefined
  const mend = `Leave the brackets out: \`${name}\``
  return diagnostic('subject/not-callable', range, { name, type: 'a getter', mend })
}

const classCalled: Words = ({ node, range }) => {
  const name = calleeOf(node)
  if (name === undefined) return undefined
  return diagnostic('subject/not-callable', range, {
    name,
    type: 'a class',
    mend: `Write \`new ${name}(…)\``,
  })
}

const hiddenMember: Words = ({ message, range }) => {
  const [, name, how, owner] = /^Property '(.+?)' is (private|protected) .*class '(.+?)'/.exec(message) ?? []
  if (name === undefined || how === undefined || owner === undefined) return undefined
  return diagnostic('subject/hidden-member', range, { name, how, owner })
}

const notCalled: Words = ({ text, range }) =>
  diagnostic('subject/always-true', range, { text: text.slice(0, 60), type: '() => …', isNegated: false })

const neverEqual =
  (mendOf: (left: string, right: string) => string, right: string): Words =>
  ({ node, range }) => {
    const { ts } = compiler()
    let at = node
    while (at && !ts.isBinaryExpression(at)) at = at.parent
    if (!at) return undefined
    const [first, second] = [at.left.getText(), at.right.getText()]
    const isNot = at.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ? '!' : ''
    const [told, made] = /^(?:[[{]|(?:Number\.)?NaN$)/.test(first) ? [second, first] : [first, second]
    return diagnostic('subject/never-equal', range, {
      left: `\`${told}\``,
      right,
      mend: `Write \`${isNot}${mendOf(told, made)}\``,
    })
  }

/** By the compiler's numbers, what it says in words of the spec. */
export const operandWords: Readonly<Partial<Record<number, Words>>> = {
  2341: hiddenMember,
  2348: classCalled,
  2349: notCallable,
  6234: getterCalled,
  2356: wrongSide,
  2358: wrongSide,
  2359: wrongSide,
  2361: wrongSide,
  2362: wrongSide,
  2363: wrongSide,
  2365: wrongOperands,
  2445: hiddenMember,
  2531: maybeAbsent,
  2532: maybeAbsent,
  2533: maybeAbsent,
  2554: wrongCount,
  2555: wrongCount,
  2638: wrongSide,
  2721: maybeAbsent,
  2722: maybeAbsent,
  2723: maybeAbsent,
  2736: wrongOperands,
  2769: noSuchCall,
  2774: notCalled,
  2839: neverEqual((left, right) => `equals(${left}, ${right})`, 'a list or an object that is made here'),
  2845: neverEqual((left) => `Number.isNaN(${left})`, '`NaN`, as nothing is'),
  18047: maybeAbsent,
  18048: maybeAbsent,
  18049: maybeAbsent,
}
