import type { ts } from 'ts-morph'
import type { DocComment, ThrowsTag } from '../../../ir/surface.ts'
import { compiler } from '../compiler.ts'

export const noDoc: DocComment = { text: '', returns: '', throws: [] }

/** The doc comment of a declaration: of overloads, the first that has one. */
export function readDoc(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): DocComment {
  if (!symbol) return noDoc
  const { ts } = compiler()
  const plain = (parts: readonly ts.SymbolDisplayPart[] | undefined) =>
    ts.displayPartsToString([...(parts ?? [])])
  const tags = symbol.getJsDocTags(checker)
  const tag = (...names: readonly string[]) => tags.filter(({ name }) => names.includes(name))
  return {
    text: tidy(plain(symbol.getDocumentationComment(checker))),
    returns: tidy(
      tag('returns', 'return')
        .map(({ text }) => plain(text))
        .join('\n'),
    ),
    throws: tag('throws', 'throw', 'exception').map(({ text }) => throwsOf(tidy(plain(text)))),
  }
}

/** `{RangeError} when …`, `RangeError if …`; a link to the class is as good as its name. */
function throwsOf(text: string): ThrowsTag {
  const plain = text.replace(/\{@link(?:code|plain)?\s+([\w$.]+)[^}]*\}/g, '$1')
  const [, braced, bare, rest = ''] =
    /^(?:\{\s*([\w$.]+)\s*\}|`?([\w$.]*Error)`?)?[\s:–—-]*([^]*)$/.exec(plain) ?? []
  return { type: braced ?? bare ?? '', text: rest.trim() }
}

const tidy = (text: string) => text.replaceAll('\r\n', '\n').trim()
