import { errorsIn } from '../errors.ts'
import { refusalOf } from '../refusal.ts'
import type { SentenceRule } from '../rule.ts'

export const refused: SentenceRule = {
  recognises:
    '“… is refused with / rejected with / throws X”, where X is an error that the module exports or a built-in one, and … a condition as in `@throws`',
  writes: 'throws',
  propose: ({ sentence, f, surface }) => {
    const isSaid =
      /\b(?:refus(?:es?|ed)|reject(?:s|ed)?|throws?|thrown|raises?|fails? with|is an error|results in)\b/i.test(
        sentence,
      )
    if (!isSaid || /\b(?:never|not) (?:refus|reject|throw|fail)|\bunless\b|\bexcept\b/i.test(sentence))
      return undefined
    const [error, ...more] = errorsIn(sentence, surface)
    return error !== undefined && more.length === 0 ? refusalOf(sentence, error, { f, surface }) : undefined
  },
}
