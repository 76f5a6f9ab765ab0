import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Code } from '../../../ir/source.ts'
import { compiler } from '../compiler.ts'
import { rangeIn } from './range-in.ts'
import { grammarOf, type Grammar, type Role } from './role.ts'

/** A code that is one whole piece of its grammar: nothing of it can end what it will stand in. */
export interface ParsedCode {
  readonly code: Code
  readonly role: Role
  readonly file: ts.SourceFile
  /** The statements, the one expression, or the one type. */
  readonly nodes: readonly ts.Node[]
  /** What stands before the text in `file`. */
  readonly offset: number
}

/** Each wrapper puts the code in its place alone; the line break keeps a comment at its end from swallowing the close. */
const wrappers = {
  statements: { before: 'async () => {\n', after: '\n}' },
  expression: { before: 'async () => (\n', after: '\n)' },
  type: { before: 'type Code = (\n', after: '\n)' },
} satisfies Record<Grammar, { before: string; after: string }>

/** Parses a code by itself: statements, exactly one expression, or exactly one type. */
export function parseCode(code: Code, role: Role): ParsedCode | readonly Diagnostic[] {
  const { ts } = compiler()
  const grammar = grammarOf(role)
  const { before, after } = wrappers[grammar]
  const text = before + code.text + after
  const file = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const faults = (file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics
  const nodes = faults.length === 0 ? readers[grammar](file, text.length) : undefined
  if (nodes) return { code, role, file, nodes, offset: before.length }
  return [syntaxFault(code, grammar, faults[0], before.length)]
}

function syntaxFault(
  code: Code,
  grammar: Grammar,
  fault: ts.DiagnosticWithLocation | undefined,
  offset: number,
) {
  if (!fault) return diagnostic('subject/not-one-piece', code.range, { grammar, text: code.text.trim() })
  const start = Math.min(fault.start - offset, lastCharacter(code.text))
  const message = compiler().ts.flattenDiagnosticMessageText(fault.messageText, ' ')
  return diagnostic('subject/syntax', rangeIn(code, start, start + Math.max(1, fault.length)), { message })
}

const lastCharacter = (text: string) => Math.max(0, text.trimEnd().length - 1)

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
