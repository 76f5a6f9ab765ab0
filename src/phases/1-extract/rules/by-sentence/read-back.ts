import { undoersOf } from '../by-name/pairs.ts'
import { roundTripOf } from '../by-name/round-trip.ts'
import type { SentenceRule } from '../rule.ts'
import { mentions } from '../words.ts'

export const readBack: SentenceRule = {
  recognises: '“`parseX` reads back what `formatX` printed”, “the inverse of `x`”, “undoes `x`”',
  writes: 'round-trip',
  propose: ({ sentence, f, surface }) => {
    const isSaid =
      /\b(?:back|inverse|opposite|counterpart|undo(?:es)?|round.?trips?|revers(?:es?|ed|al)|restores?)\b/i.test(
        sentence,
      )
    if (!isSaid || /\b(?:not|never|cannot|except|unless|lossy)\b/i.test(sentence)) return undefined
    const other = surface.functions.find((one) => one !== f && mentions(sentence, one.name))
    if (!other) return undefined
    // “`parseX` reads back what `formatX` printed”: whoever is named first undoes the other, unless their names say otherwise.
    const isFirst = !mentions(sentence, f.name) || sentence.indexOf(f.name) < sentence.indexOf(other.name)
    const isBackward = /\b(?:back|inverse|undo(?:es)?|restores?|revers(?:es?|ed|al))\b/i.test(sentence)
    const isUndone = undoes(other.name, f.name) || (isFirst !== isBackward && !undoes(f.name, other.name))
    return isUndone ? roundTripOf(f, other, surface) : roundTripOf(other, f, surface)
  },
}

/** Whether the name of the first says that it undoes the second. */
const undoes = (first: string, second: string) =>
  undoersOf(second).includes(first) ||
  (/^parse|^read/.test(first) && /^(?:format|print|write|stringify)/.test(second))
