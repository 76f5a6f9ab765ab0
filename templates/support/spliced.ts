import fc from 'fast-check'

/** Texts such as `whole` gives, and such with a `part` put at the start, at the end, inside, or in their stead. */
export function spliced(
  whole: fc.Arbitrary<string>,
  part: fc.Arbitrary<string>,
  at: 'start' | 'end' | 'inside' | 'whole',
): fc.Arbitrary<string> {
  return fc.tuple(whole, part, fc.nat(), fc.nat(), fc.boolean()).map(([text, piece, from, to, isSameLength]) => {
    const cut = (most: number) => (isSameLength ? Math.min(piece.length, most) : to % (most + 1))
    if (from % 4 === 0) return text
    if (at === 'whole') return piece
    if (at === 'start') return piece + text.slice(cut(text.length))
    if (at === 'end') return text.slice(0, text.length - cut(text.length)) + piece
    const start = from % (text.length + 1)
    return text.slice(0, start) + piece + text.slice(start + cut(text.length - start))
  })
}
