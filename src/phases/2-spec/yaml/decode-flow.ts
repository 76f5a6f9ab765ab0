import { createDecoder, putFold, type Decoded, type Decoder } from './decoded.ts'

/** A plain scalar that stands at `start` to `end`. */
export function decodePlain(source: string, start: number, end: number): Decoded {
  const decoder = createDecoder(source)
  decodeLines({ source, start, end }, decoder, (from, to) => decoder.copy(from, to))
  return decoder.done()
}

/** A single-quoted scalar, quotes included in `start` to `end`. */
export function decodeSingle(source: string, start: number, end: number): Decoded {
  const decoder = createDecoder(source)
  decodeLines({ source, start: start + 1, end: end - 1 }, decoder, (from, to) =>
    copyUndoubled(source, decoder, from, to),
  )
  return decoder.done()
}

function copyUndoubled(source: string, decoder: Decoder, from: number, to: number): void {
  let at = from
  for (let quote = source.indexOf("''", at); quote >= 0 && quote + 1 < to; quote = source.indexOf("''", at)) {
    decoder.copy(at, quote + 1)
    at = quote + 2
  }
  decoder.copy(at, to)
}

interface Stretch {
  readonly source: string
  readonly start: number
  readonly end: number
}

function decodeLines(
  { source, start, end }: Stretch,
  decoder: Decoder,
  copyLine: (from: number, to: number) => void,
): void {
  let pending: number[] = []
  let lineStart = start
  for (;;) {
    const newline = source.indexOf('\n', lineStart)
    const isLast = newline < 0 || newline >= end
    const rawEnd = isLast ? end : newline
    const from = lineStart === start ? start : skipBlanks(source, lineStart, rawEnd)
    const to = isLast ? end : trimBlanks(source, from, source[rawEnd - 1] === '\r' ? rawEnd - 1 : rawEnd)
    if (isLast || to > from || lineStart === start) {
      putFold(decoder, pending)
      pending = []
      copyLine(from, Math.max(from, to))
    }
    if (isLast) return
    pending.push(newline)
    lineStart = newline + 1
  }
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t'

function skipBlanks(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source[at])) at++
  return at
}

function trimBlanks(source: string, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(source[at - 1])) at--
  return at
}
