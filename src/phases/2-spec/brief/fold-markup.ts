/** Text without white space, typography and Markdown markup that do not count, and where its characters stood. */
export interface FoldedText {
  readonly text: string
  /** For each character of `text`, its offset in the original. */
  readonly offsets: readonly number[]
}

const typography: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
}
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
const lineMarker = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)(?:[ \t]+|(?=\r?\n|$))(?:\[[ xX]\][ \t]+)?)+/y
const fence = /[ \t]*(?:```|~~~)[^\n]*/y
const linkEnd = /\]\([^()\s]*(?:\s+"[^"]*")?\)|\]\[[^\]\n]*\]/y
const strong = /\*+|~~|`+/y

/** Folds runs of white space to one space, typography to its plain form, and drops emphasis, ticks, markers and links' targets. */
export function foldMarkup(original: string): FoldedText {
  const characters: string[] = []
  const offsets: number[] = []
  const add = (folded: string, offset: number) => {
    for (const character of folded) {
      if (character === ' ' && (characters.length === 0 || characters.at(-1) === ' ')) continue
      characters.push(character)
      offsets.push(offset)
    }
  }
  for (let at = 0; at < original.length;) {
    const dropped = markupAt(original, at)
    if (dropped > 0) {
      at += dropped
      continue
    }
    const character = original[at] ?? ''
    if (/\s/.test(character)) add(' ', at)
    else if (!invisible.test(character)) add(typography[character] ?? character, at)
    at++
  }
  if (characters.at(-1) === ' ') {
    characters.pop()
    offsets.pop()
  }
  return { text: characters.join(''), offsets }
}

type Markup = (text: string, at: number) => number

/** By its first character, the length of the markup that starts there; 0 when it is text. */
const markup: Readonly<Record<string, Markup>> = {
  '\\': (text, at) => (/[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? 1 : 0),
  ']': (text, at) => matchAt(linkEnd, text, at),
  '[': (text, at) => (isLink(text, at) ? 1 : 0),
  '!': (text, at) => (text[at + 1] === '[' && isLink(text, at + 1) ? 2 : 0),
  _: (text, at) => (isEmphasis(text, at) ? 1 : 0),
  '*': (text, at) => (isMultiplication(text, at) ? 0 : matchAt(strong, text, at)),
  '~': (text, at) => matchAt(strong, text, at),
  '`': (text, at) => matchAt(strong, text, at),
}

/** The length of the markup that starts at `at`. */
function markupAt(text: string, at: number): number {
  if (at === 0 || text[at - 1] === '\n') {
    const marker = matchAt(fence, text, at) || matchAt(lineMarker, text, at)
    if (marker > 0) return marker
  }
  return markup[text[at] ?? '']?.(text, at) ?? 0
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function isLink(text: string, at: number): boolean {
  const close = text.indexOf(']', at)
  return close > 0 && close - at < 500 && matchAt(linkEnd, text, close) > 0
}

/** An underscore inside a word is part of a name. */
const isEmphasis = (text: string, at: number): boolean =>
  !(/\w/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + 1] ?? ' '))

/** A lone star between blanks. */
const isMultiplication = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' ')
