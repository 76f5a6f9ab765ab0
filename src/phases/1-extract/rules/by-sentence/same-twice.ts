import { idempotenceOf } from '../by-name/normalizer.ts'
import type { SentenceRule } from '../rule.ts'

export const sameTwice: SentenceRule = {
  recognises: '“… twice gives the same as once”, “idempotent”',
  writes: 'idempotent',
  propose: ({ sentence, f, surface }) => {
    const isSaid =
      /\btwice\b.*\b(?:once|same|no(?:thing)? (?:more|else|further)|changes? nothing)\b|\b(?:once|same)\b.*\btwice\b|\bidempotent\b|\bagain (?:changes nothing|gives the same)\b/i.test(
        sentence,
      )
    return isSaid && !/\bnot\b.*\bidempotent\b/i.test(sentence) ? idempotenceOf(f, surface)[0] : undefined
  },
}
