import type { Located } from '../../../ir/source.ts'
import type { Quote } from '../../../ir/spec.ts'
import { findQuote } from '../brief/find-quote.ts'
import { nearestSentence } from '../brief/nearest-sentence.ts'
import type { Form, Place } from '../forms/form.ts'
import { text } from '../forms/text.ts'

/** A verbatim part of the brief. */
export const quote: Form<Quote> = {
  expected: 'a part of the brief, as text',
  schema: text.schema,
  read: (node, place) => {
    const written = text.read(node, place)
    return written && locate(written, place)
  },
}

function locate(written: Located, { reading: { brief, report } }: Place): Quote {
  const found = brief && findQuote(written.text, brief)
  if (brief && !found) {
    const args = { quote: written.text, nearest: nearestSentence(written.text, brief.text) }
    report('spec/quote-not-found', written.range, args)
  }
  if (found && wordsIn(written.text) < 3) report('spec/quote-short', written.range, { quote: written.text })
  return { ...written, foundAt: found?.foundAt, line: found?.line }
}

const wordsIn = (quoted: string): number => quoted.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
