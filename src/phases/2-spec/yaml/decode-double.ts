import { createDecoder, putFold, type Decoded, type Decoder } from './decoded.ts'

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
}
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** A double-quoted scalar, quotes included in `start` to `end`. */
export function decodeDouble(source: string, start: number, end: number): Decoded {
  const decoder = createDecoder(source)
  const stop = end - 1
  let at = start + 1
  while (at < stop) at = decodeNext(source, at, stop, decoder)
  return decoder.done()
}

/** Decodes what stands at `at` and says where to go on. */
function decodeNext(source: string, at: number, stop: number, decoder: Decoder): number {
  const character = source[at]
  if (character === '\\') return decodeEscape(source, at, decoder)
  if (character === '\n') return decodeFold(source, at, stop, decoder)
  if (character === '\r' && source[at + 1] === '\n') return at + 1
  if (character === ' ' || character === '\t') return decodeBlanks(source, at, decoder)
  decoder.copy(at, at + 1)
  return at + 1
}

/** Blanks count, but not at the end of a line. */
function decodeBlanks(source: string, at: number, decoder: Decoder): number {
  const end = afterBlanks(source, at)
  const endsLine = source[end] === '\n' || (source[end] === '\r' && source[end + 1] === '\n')
  if (!endsLine) decoder.copy(at, end)
  return end
}

function decodeFold(source: string, at: number, stop: number, decoder: Decoder): number {
  const lineEnds = [at]
  let next = at + 1
  for (; next < stop && /[ \t\r\n]/.test(source[next] ?? ''); next++) {
    if (source[next] === '\r' && source[next + 1] !== '\n') break
    if (source[next] === '\n') lineEnds.push(next)
  }
  putFold(decoder, lineEnds)
  return next
}

function decodeEscape(source: string, at: number, decoder: Decoder): number {
  const letter = source[at + 1] ?? ''
  if (letter === '\n') return afterBlanks(source, at + 2)
  if (letter === '\r' && source[at + 2] === '\n') return afterBlanks(source, at + 3)
  const plain = escapes[letter]
  const digits = hexDigits[letter]
  if (digits !== undefined) {
    decoder.put(characterOf(source.slice(at + 2, at + 2 + digits)), at)
    return at + 2 + digits
  }
  decoder.put(plain ?? `\\${letter}`, at)
  return at + 2
}

/** The parser has refused code points that do not exist. */
function characterOf(hex: string): string {
  const point = Number.parseInt(hex, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

function afterBlanks(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}
