export class WidthError extends Error {
  readonly width: number
  constructor(width: number) {
    super(`Not a width: ${width}`)
    this.name = 'WidthError'
    this.width = width
  }
}

export interface WrapOptions {
  readonly align?: 'left' | 'right'
}

const ellipsis = '…'

/** The text with single spaces, and none at its ends. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** A tidy text in at most so many characters. */
export function shorten(text: string, width: number): string {
  checkWidth(width)
  const characters = [...text]
  if (characters.length <= width) return text
  const room = characters.slice(0, width)
  const cut = room.lastIndexOf(' ')
  const kept = cut > 0 ? room.slice(0, cut) : room.slice(0, width - 1)
  return kept.join('') + ellipsis
}

/** The text in lines of at most so many characters. */
export function wrap(text: string, width: number, { align = 'left' }: WrapOptions = {}): string[] {
  checkWidth(width)
  const lines: string[] = []
  let line: string[] = []
  for (const word of wordsOf(text)) {
    let rest = [...word]
    if (line.length > 0 && line.length + 1 + rest.length <= width) {
      line.push(' ', ...rest)
      continue
    }
    if (line.length > 0) lines.push(line.join(''))
    while (rest.length > width) {
      lines.push(rest.slice(0, width).join(''))
      rest = rest.slice(width)
    }
    line = rest
  }
  if (line.length > 0) lines.push(line.join(''))
  return align === 'right' ? lines.map((text) => ' '.repeat(width - lengthOf(text)) + text) : lines
}

/** The first characters of the words of a name, at most three. */
export function initials(name: string): string {
  const first = wordsOf(name).map((word) => capital([...word][0] ?? ''))
  const used = first.length > 3 ? [...first.slice(0, 2), ...first.slice(-1)] : first
  return used.join('')
}

function capital(character: string): string {
  const upper = character.toUpperCase()
  return lengthOf(upper) === 1 ? upper : character
}

function wordsOf(text: string): string[] {
  const tidied = tidy(text)
  return tidied === '' ? [] : tidied.split(' ')
}

function lengthOf(text: string): number {
  return [...text].length
}

function checkWidth(width: number): void {
  if (!Number.isSafeInteger(width) || width < 1) throw new WidthError(width)
}
