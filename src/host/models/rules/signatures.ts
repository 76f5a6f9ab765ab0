export interface FunctionSignature {
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[]
  readonly result: string
}

export interface Signatures {
  readonly functions: readonly FunctionSignature[]
  readonly errors: readonly string[]
}

/** Reads function declarations and error classes; what is written otherwise is passed over. */
export function signaturesOf(text: string): Signatures {
  const functions: FunctionSignature[] = []
  for (const match of text.matchAll(/\bfunction\s+([\w$]+)\s*(?:<[^(]*>)?\(/g)) {
    const open = match.index + match[0].length
    const close = closing(text, open)
    const result = /^\)\s*:\s*([^\n;]+)/.exec(text.slice(close))?.[1]
    if (result === undefined) continue
    const parameters = splitTop(text.slice(open, close)).map((parameter) => {
      const [, name = '', optional, type = 'unknown'] =
        /^\s*([\w$]+)(\?)?\s*:\s*([^]*)$/.exec(parameter) ?? []
      return { name, type: type.trim(), optional: optional === '?' }
    })
    if (parameters.every(({ name }) => name !== ''))
      functions.push({ name: match[1] ?? '', parameters, result: result.trim() })
  }
  return { functions, errors: [...text.matchAll(/\bclass\s+(\w*Error)\b/g)].map((match) => match[1] ?? '') }
}

/** The offset of the bracket that closes what is open at `from`. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if ('([{<'.includes(character)) depth += 1
    if (')]}'.includes(character) || (character === '>' && text[at - 1] !== '=')) depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/** Cuts at the commas that stand in no brackets. */
function splitTop(text: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if ('([{<'.includes(text.charAt(at))) at = closing(text, at + 1)
    else if (text[at] === ',') {
      pieces.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...pieces, text.slice(start)].filter((piece) => piece.trim() !== '')
}
