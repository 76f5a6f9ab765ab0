import type { ts } from 'ts-morph'
import { withUnseenEscapedInCode } from '../../../ir/unseen.ts'
import { compiler } from '../compiler.ts'
import { rewriteOf } from './rewrites.ts'

/** Nodes that are printed as a name instead: the `old(…)` of an assertion. */
export type Replacements = ReadonlyMap<ts.Node, string>

const none: Replacements = new Map()

/**
 * The source of a node without its comments. It is put together from the tokens of the syntax tree, so that nothing
 * in a string, a template or a regular expression is taken for a comment.
 */
export function textOf(node: ts.Node, replacements: Replacements = none): string {
  const { ts } = compiler()
  const file = node.getSourceFile()
  let text = ''
  let at = node.getStart(file)
  const take = (start: number, end: number, shown: string) => {
    text += withoutComments(file.text.slice(at, start)) + shown
    at = end
  }
  const visit = (part: ts.Node): void => {
    if (ts.isJSDoc(part) || part.pos === part.end) return
    const replaced = replacements.get(part)
    const start = part.getStart(file)
    const rewrite = rewriteOf(part)
    if (rewrite) {
      take(start, rewrite.argument.getStart(file), rewrite.before)
      visit(rewrite.argument)
      return take(rewrite.argument.end, part.end, rewrite.after)
    }
    if (replaced !== undefined) return take(start, part.end, replaced)
    const parts = part.getChildren(file)
    if (parts.length === 0) take(start, part.end, tokenText(part, file.text.slice(start, part.end)))
    else for (const child of parts) visit(child)
  }
  visit(node)
  return text
}

/** What stands between two tokens is white space and comments; the line breaks of either stay. */
function withoutComments(between: string): string {
  if (!between.includes('/')) return between
  return between.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) => (comment.includes('\n') ? '\n' : ' '))
}

/** In what is said literally nobody is misled by characters that turn the text around them, or that are not seen. */
const tokenText = (token: ts.Node, text: string): string =>
  compiler().ts.isIdentifier(token) ? text : withUnseenEscapedInCode(text)
