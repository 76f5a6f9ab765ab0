import type { CST } from 'yaml'

/** Deeper than any spec that a person writes; the stack of the YAML library holds about 700. */
const deepest = 100

/** Watches lexemes go by and says when flow collections, or indicators in a row, nest too deep: before that costs time. */
export function createNestingWatch(): (lexeme: string) => boolean {
  let flow = 0
  let row = 0
  return (lexeme) => {
    if (lexeme === '[' || lexeme === '{') flow++
    else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1)
    if (lexeme === '-' || lexeme === '?' || lexeme === ':') row++
    else if (lexeme.trim() !== '' || lexeme.includes('\n')) row = 0
    return flow > deepest || row > deepest
  }
}

/** Without recursion: the nesting may be deeper than the stack. */
export function nestsTooDeep(document: CST.Token): boolean {
  let level: CST.Token[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    const below: CST.Token[] = []
    for (const token of level) pushChildren(token, below)
    level = below
  }
  return false
}

function pushChildren(token: CST.Token, into: CST.Token[]): void {
  if (token.type === 'document' && token.value) into.push(token.value)
  if (!('items' in token)) return
  for (const { key, value } of token.items) {
    if (key) into.push(key)
    if (value) into.push(value)
  }
}
