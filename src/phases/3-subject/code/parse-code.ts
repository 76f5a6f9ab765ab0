import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Code } from '../../../ir/source.ts'
import { compiler } from '../compiler.ts'
import { implicationAt } from './implication-at.ts'
import { plainLine } from './plain-line.ts'
import { rangeIn } from './range-in.ts'
import { recoverStatements } from './recover-statements.ts'
import { grammarOf, type Grammar, type Role } from './role.ts'
import type { SyntaxFault } from './syntax-fault.ts'

/** A code that is one whole piece of its grammar: nothing of it can end what it will stand in. */
export interface ParsedCode {
  readonly code: Code
  readonly role: Role
  readonly file: ts.SourceFile
  /** The statements, the one expression, or the one type. */
  readonly nodes: readonly ts.Node[]
  /** What stands before the text in `file`. */
  readonly offset: number
  /** The code's text, with blanks in place of lines that are no TypeScript. */
  readonly text: string
}

export interface ParseResult {
  /** Undefined when nothing of it can be read. */
  readonly parsed: ParsedCode | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Names that what cannot be read would have bound. */
  readonly lost: readonly string[]
}

/** Each wrapper puts the code in its place alone; the line break keeps a comment at its end from swallowing the close. */
const wrappers = {
  statements: { before: 'async () => {\n', after: '\n}' },
  expression: { before: 'async () => (\n', after: '\n)' },
  type: { before: 'type Code = (\n', after: '\n)' },
} satisfies Record<Grammar, { before: string; after: string }>

/** Parses a code by itself: statements, exactly one expression, or exactly one type. */
export function parseCode(code: Code, role: Role): ParseResult {
  const grammar = grammarOf(role)
  const offset = wrappers[grammar].before.length
  const attempt = parseText(code.text, grammar)
  if (attempt.nodes) {
    const { file, nodes } = attempt
    return { parsed: { code, role, file, nodes, offset, text: code.text }, diagnostics: [], lost: [] }
  }
  const [fault] = attempt.faults
  const whole = {
    diagnostics: [syntaxFault(code, grammar, fault)],
    lost: boundNames(code.text),
    parsed: undefined,
  }
  if (grammar === 'expression' && fault) {
    const several = severalExpressions(code)
    return several ? { ...whole, diagnostics: [several] } : whole
  }
  if (grammar !== 'statements' || !fault) return whole
  return recovered(code, role) ?? whole
}

/** Lines that are one expression each, where one is due. */
function severalExpressions(code: Code): Diagnostic | undefined {
  const { ts } = compiler()
  const { nodes = [], file } = parseText(code.text, 'statements')
  if (nodes.length < 2 || !nodes.every(ts.isExpressionStatement)) return undefined
  const parts = nodes.map((node) => node.getText(file).replace(/;$/, ''))
  const isTasks = code.id.endsWith('/tasks')
  const repaired = isTasks ? `[${parts.map((part) => `() => ${part}`).join(', ')}]` : parts.join(' &&\n')
  const args = { grammar: 'expression' as const, text: code.text.trim(), repaired }
  return diagnostic('subject/not-one-piece', code.range, args)
}

/** Reads the statements around those that are no TypeScript. */
function recovered(code: Code, role: Role): ParseResult | undefined {
  const found = recoverStatements(code.text, (text) => parseText(text, 'statements').faults[0])
  const { nodes, file } = found ? parseText(found.text, 'statements') : {}
  if (!found || !nodes || !file) return undefined
  const { before } = wrappers.statements
  return {
    parsed: { code, role, file, nodes, offset: before.length, text: found.text },
    diagnostics: found.faults.map((fault) => syntaxFault(code, 'statements', fault)),
    lost: boundNames(found.blanked.join('\n')),
  }
}

interface Attempt {
  readonly file: ts.SourceFile
  readonly nodes: readonly ts.Node[] | undefined
  readonly faults: readonly SyntaxFault[]
}

function parseText(code: string, grammar: Grammar): Attempt {
  const { ts } = compiler()
  const { before, after } = wrappers[grammar]
  const text = before + code + after
  const file = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] }
  const faults = parseDiagnostics.map(({ start, length, messageText }) => ({
    start: Math.min(start - before.length, lastCharacter(code)),
    length: Math.max(1, length),
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }))
  return { file, faults, nodes: faults.length === 0 ? readers[grammar](file, text.length) : undefined }
}

function syntaxFault(code: Code, grammar: Grammar, fault: SyntaxFault | undefined): Diagnostic {
  if (!fault)
    return diagnostic('subject/not-one-piece', code.range, {
      grammar,
      text: code.text.trim(),
      repaired: undefined,
    })
  const { start, length, message } = fault
  const line = joinedLine(code.text, start)
  if (grammar === 'statements' && line) {
    return diagnostic('subject/joined-line', rangeIn(code, line.start, line.end), {
      line: line.text,
      first: line.text.charAt(0),
    })
  }
  const arrow = implicationAt(code.text, start)
  if (arrow) {
    const { operator, repaired } = arrow
    return diagnostic('subject/implication', rangeIn(code, arrow.start, arrow.end), { operator, repaired })
  }
  return diagnostic('subject/syntax', rangeIn(code, start, start + length), {
    message,
    repaired: plainLine(code.text, start),
  })
}

/** A line that starts with a bracket or a slash goes on with the line before, and then may make no sense. */
function joinedLine(text: string, at: number) {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart).split('\n')[0] ?? ''
  const before = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  const [, indent = '', rest] = /^([ \t]*)((?:[[(`]|\/[^/*\s]).*)/.exec(line) ?? []
  const isAside = before.search(/\S/) === indent.length && /[\w)\]}"'`]$/.test(before)
  if (rest === undefined || !isAside) return undefined
  const start = lineStart + indent.length
  return { text: rest, start, end: start + rest.length }
}

const lastCharacter = (text: string) => Math.max(0, text.trimEnd().length - 1)

/** The names that stand between `const` and `=`. */
const boundNames = (text: string): readonly string[] =>
  [...text.matchAll(/\bconst\b([^=;]*)/g)].flatMap(([, names = '']) => names.match(/[A-Za-z_$][\w$]*/g) ?? [])

const readers: Record<Grammar, (file: ts.SourceFile, end: number) => readonly ts.Node[] | undefined> = {
  statements: (file, end) => {
    const body = arrowBody(file)
    return body && compiler().ts.isBlock(body) && body.end === end ? body.statements : undefined
  },
  expression: (file, end) => {
    const body = arrowBody(file)
    return body && compiler().ts.isParenthesizedExpression(body) && body.end === end
      ? [body.expression]
      : undefined
  },
  type: (file, end) => {
    const { ts } = compiler()
    const [only, ...more] = file.statements
    if (!only || more.length > 0 || !ts.isTypeAliasDeclaration(only)) return undefined
    return ts.isParenthesizedTypeNode(only.type) && only.type.end === end ? [only.type.type] : undefined
  },
}

function arrowBody(file: ts.SourceFile): ts.ConciseBody | undefined {
  const { ts } = compiler()
  const [only, ...more] = file.statements
  if (!only || more.length > 0 || !ts.isExpressionStatement(only)) return undefined
  return ts.isArrowFunction(only.expression) ? only.expression.body : undefined
}
