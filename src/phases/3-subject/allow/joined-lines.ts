import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { ParsedCode } from '../code/parse-code.ts'
import { rangeIn } from '../code/range-in.ts'
import { compiler } from '../compiler.ts'

/** What a line can start with that TypeScript takes for more of the line before. */
const joining = /^(?:[[(`+*,-]|\/(?![/*]))/

/**
 * A line that starts with a bracket or an operator goes on with the line before, as in JavaScript. Where it stands in
 * the same column as its statement, a person who wrote one assertion a line did not mean that.
 */
export function joinedLines({ code, role, nodes, file, offset }: ParsedCode): readonly Diagnostic[] {
  if (role !== 'block' && role !== 'assertions' && role !== 'define') return []
  return statementsIn(nodes).flatMap((statement) => {
    const joined = joinedLineIn(statement, file)
    if (joined === undefined) return []
    const { start, line } = joined
    const whole = rangeIn(code, statement.getStart(file) - offset, statement.getEnd() - offset)
    const at = rangeIn(code, start - offset, start + line.length - offset)
    return [diagnostic('subject/joined-line', whole, { line, first: line.charAt(0), at })]
  })
}

/** A joined line is shown where it begins. Until all is judged it stands for its statement, of which nothing else is told. */
export function placedAtLine(fault: Diagnostic): Diagnostic {
  const { at, ...args } = fault.args as { readonly at?: SourceRange }
  return fault.code === 'subject/joined-line' && at ? { ...fault, range: at, args } : fault
}

/** The statements of a block, and of the blocks in it. */
function statementsIn(nodes: readonly ts.Node[]): readonly ts.Statement[] {
  const { ts } = compiler()
  const found: ts.Statement[] = []
  const look = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) found.push(node)
    ts.forEachChild(node, look)
  }
  nodes.forEach(look)
  return found
}

interface JoinedLine {
  readonly start: number
  readonly line: string
}

/** The first line of a statement, after its own first one, that starts where the statement does and with a joint. */
function joinedLineIn(statement: ts.Statement, file: ts.SourceFile): JoinedLine | undefined {
  const start = statement.getStart(file)
  const column = columnOf(file.text, start)
  const lines = file.text.slice(start, statement.getEnd()).split('\n')
  let at = start
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/\S/)
    if (index > 0 && indent === column && joining.test(line.trimStart())) {
      if (isJoint(statement, at + indent, file)) return { start: at + indent, line: line.trim() }
    }
    at += line.length + 1
  }
  return undefined
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Not inside a string, nor inside brackets that the line before opened. */
function isJoint(statement: ts.Statement, offset: number, file: ts.SourceFile): boolean {
  const { ts } = compiler()
  let depth = 0
  let inText = false
  const look = (node: ts.Node): void => {
    if (node.getStart(file) >= offset || node.end <= offset) return
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) inText = true
    if (brackets.has(ts.SyntaxKind[node.kind] ?? '')) depth += 1
    if (ts.isCallExpression(node) && node.arguments.pos <= offset) depth += 1
    ts.forEachChild(node, look)
  }
  look(statement)
  return depth === 0 && !inText
}

const brackets = new Set([
  'ParenthesizedExpression',
  'ArrayLiteralExpression',
  'ObjectLiteralExpression',
  'Block',
  'ArrayBindingPattern',
  'ObjectBindingPattern',
])
