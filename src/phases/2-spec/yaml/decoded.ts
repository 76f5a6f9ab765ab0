import type { MapSegment } from '../../../ir/source.ts'

/** A scalar's value with the place of each of its characters. */
export interface Decoded {
  readonly text: string
  readonly map: readonly MapSegment[]
}

export interface Decoder {
  /** Takes over characters of the source as they are. */
  readonly copy: (from: number, to: number) => void
  /** Adds what stands for something else at `source`: an escape, a fold. */
  readonly put: (characters: string, source: number) => void
  readonly done: () => Decoded
}

/** Collects a value piece by piece; neighbouring pieces become one segment. */
export function createDecoder(source: string): Decoder {
  const pieces: string[] = []
  const map: { value: number; source: number; length: number }[] = []
  let length = 0
  const add = (characters: string, at: number) => {
    if (characters === '') return
    const last = map.at(-1)
    if (last && last.source + last.length === at && last.value + last.length === length)
      last.length += characters.length
    else map.push({ value: length, source: at, length: characters.length })
    pieces.push(characters)
    length += characters.length
  }
  return {
    copy: (from, to) => add(source.slice(from, to), from),
    put: add,
    done: () => ({ text: pieces.join(''), map }),
  }
}

/** Line folding: one line end is a space, n are n - 1 line ends. */
export function putFold(decoder: Decoder, lineEnds: readonly number[]): void {
  const [first] = lineEnds
  if (first === undefined) return
  if (lineEnds.length === 1) decoder.put(' ', first)
  for (const end of lineEnds.slice(1)) decoder.put('\n', end)
}
