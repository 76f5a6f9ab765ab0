/** What a look at brackets and quotes alone, without a parser, says of code from an offset on. */
export interface CodeScan {
  /** Where the code ends: before a comma, a closing bracket or a line end that is not inside brackets or quotes. */
  readonly end: number
  /** Every bracket and quote that opens also closes. */
  readonly closed: boolean
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

interface ScanRules {
  readonly from: number
  /** Nothing at or after this offset is looked at. */
  readonly to: number
  /** In types, `<` and `>` are brackets. */
  readonly angles: boolean
  /** Go on over commas and line ends outside of brackets. */
  readonly whole: boolean
}

/** Where code that starts at `from` ends, as far as brackets and quotes say. */
export function scanCode(text: string, { from, to, angles, whole }: ScanRules): CodeScan {
  const open: string[] = []
  for (let at = from; at < to; at++) {
    const character = text[at] ?? ''
    const closer = angles && character === '<' ? '>' : closers[character]
    if (closer !== undefined) open.push(closer)
    else if (character === open.at(-1) && !(character === '>' && text[at - 1] === '=')) open.pop()
    else if (`'"\``.includes(character)) {
      const close = closingQuote(text, at, to)
      if (close === undefined) return { end: to, closed: false }
      at = close
    } else if (open.length === 0 && !whole && ',)]}\n'.includes(character)) return { end: at, closed: true }
  }
  return { end: to, closed: open.length === 0 }
}

/** The offset of the quote that closes the one at `at`. */
function closingQuote(text: string, at: number, to: number): number | undefined {
  const quote = text[at]
  for (let next = at + 1; next < to; next++) {
    if (text[next] === '\\') next++
    else if (text[next] === quote) return next
    else if (text[next] === '\n' && quote !== '`') return undefined
  }
  return undefined
}
