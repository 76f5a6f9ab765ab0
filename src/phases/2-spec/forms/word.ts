import { nearest } from '../../../diagnostics/nearest.ts'
import type { Located } from '../../../ir/source.ts'
import { expectScalar } from './expect.ts'
import type { Form } from './form.ts'

/** One of some words. */
export function word<Word extends string>(
  what: string,
  words: readonly Word[],
): Form<Located & { readonly text: Word }> {
  const expected = words.join(' or ')
  return {
    expected,
    schema: () => ({ enum: words }),
    read: (node, place) => {
      const scalar = expectScalar(node, what, place)
      if (!scalar) return undefined
      const found = words.find((known) => known === scalar.text)
      if (found !== undefined) return { text: found, range: scalar.range }
      const args = { word: scalar.text, what, words, nearest: nearest(scalar.text, words) }
      place.reading.report('spec/unknown-word', scalar.range, args)
      return undefined
    },
  }
}
