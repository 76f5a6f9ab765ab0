import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'
import { constantOf } from './constant-of.ts'

/** More characters, elements or bits than this are made in no run of a test by intent. */
const most = 10_000_000

/** Texts, lists and numbers so large that making them ends the process, and patterns that take for ever. */
export const checkCost: SafetyRule = (node, { code, checked: { checker } }) => {
  const pattern = patternOf(node)
  if (pattern !== undefined && isEndless(pattern))
    return [diagnostic('subject/endless-pattern', nodeRange(node, code), { pattern: pattern.slice(0, 60) })]
  const wanted = sizeWanted(node)
  const size = wanted && constantOf(wanted, checker)
  if (size === undefined || !(size > most)) return []
  return [diagnostic('subject/too-large', nodeRange(node, code), { text: node.getText().slice(0, 60), most })]
}

const growing = new Set(['repeat', 'padStart', 'padEnd'])

/** What says how much is made: of a longer text, of a list by its length, of a power of whole numbers. */
function sizeWanted(node: ts.Node): ts.Expression | undefined {
  const { ts } = compiler()
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken)
    return ts.isBigIntLiteral(node.left) ? node.right : undefined
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined
  const [first] = node.arguments ?? []
  if (!first) return undefined
  const callee = node.expression
  if (ts.isPropertyAccessExpression(callee)) {
    if (growing.has(callee.name.text)) return first
    return callee.name.text === 'from' ? lengthIn(first) : undefined
  }
  const isMade =
    ts.isNewExpression(node) && ts.isIdentifier(callee) && /^(?:\w*Array|ArrayBuffer)$/.test(callee.text)
  return isMade && node.arguments?.length === 1 ? first : undefined
}

/** `{ length: 3 }` */
function lengthIn(node: ts.Expression): ts.Expression | undefined {
  const { ts } = compiler()
  if (!ts.isObjectLiteralExpression(node)) return undefined
  const found = node.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === 'length')
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined
}

/** The source of a regular expression that is written out. */
function patternOf(node: ts.Node): string | undefined {
  const { ts } = compiler()
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return undefined
  const [source] = node.arguments ?? []
  return source && ts.isStringLiteralLike(source) ? source.text : undefined
}

const atom = String.raw`(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\()[\]|*+?{}])`

/** A repeated group of which each part but one repeated one may be absent: `(a+)+`, `(\w*\s?)*`. */
const nested = new RegExp(
  String.raw`\((?:\?:)?(?:${atom}[?*])*${atom}(?:[+*]|\{\d+,\})(?:${atom}[?*])*\)(?:[+*]|\{\d+,\})`,
)

/** Of such a pattern the tries double with each character of a text that does not match in the end. */
const isEndless = (pattern: string) => nested.test(pattern)
