import { errorsIn, isKnownError } from '../errors.ts'
import { refusalOf } from '../refusal.ts'
import type { FunctionRule } from '../rule.ts'

export const documentedErrors: FunctionRule = {
  basis: 'doc comment',
  recognises:
    '`@throws {X} when …` with a condition about one parameter: empty, negative, zero, below or above a number, not whole, not finite, two bounds the wrong way round',
  writes: 'throws: what the condition says is refused with X',
  propose: (f, surface) =>
    f.doc.throws.flatMap(({ type, text }) => {
      const error = isKnownError(type, surface) ? type : errorsIn(text, surface)[0]
      const proposed =
        error === undefined || /\bunless\b|\bor\b(?! (?:negative|less|zero|below))/i.test(text)
          ? undefined
          : refusalOf(text, error, { f, surface })
      return proposed ? [{ ...proposed, said: `@throws {${error ?? ''}} ${text}`.replace(/\s+/g, ' ') }] : []
    }),
}
