import { Lexer, type CST } from 'yaml'

/** Deeper than any spec that a person writes; the stack of the YAML library holds about 700. */
const deepest = 100

/** Flow collections in flow collections, and indicators in a row: found before they cost time. */
export function nestsTooDeepInLine(text: string): boolean {
  let flow = 0
  let row = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    row = token === '-' || token === '?' || token === ':' ? row + 1 : /^[ \t]*$/.test(token) ? row : 0
    if (flow > deepest || row > deepest) return true
  }
  return false
}

/** Without recursion: the nesting may be deeper than the stack. */
export function nestsTooDeep(document: CST.Token): boolean {
  const open: { token: CST.Token; depth: number }[] = [{ token: document, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) return true
    for (const token of childrenOf(next.token)) open.push({ token, depth: next.depth + 1 })
  }
  return false
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((child) => child !== null && child !== undefined),
  )
}
