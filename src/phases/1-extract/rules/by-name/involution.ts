import { drawFor } from '../drawing/draw-function.ts'
import { givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

export const involution: FunctionRule = {
  basis: 'name',
  recognises:
    'a function of one value that gives back its type and whose name turns it round (`reverse`, `negate`, `not`, `flip`, `mirror`, `swap`, `complement`, `rot13`)',
  writes: 'involution: doing it again undoes it',
  propose: (f, surface) => {
    const [input, ...more] = f.parameters
    const isNamed =
      /^(?:reverse|reversed|negate|negated|not|flip|mirror|swap|complement|rot13|toggle|conjugate)$/.test(
        wordsOf(f.name)[0] ?? '',
      )
    if (!isNamed || !input || input.optional || input.rest || more.length > 0 || f.async) return []
    if (!isSameShape(input.shape, f.result) || f.result.nullable) return []
    const values = drawFor(f, surface)
    const [drawn] = values?.drawn ?? []
    if (!drawn || !values?.isTaken) return []
    return [
      {
        id: `${kebab(f.call)}-undoes-itself`,
        rule: `${f.call} applied twice gives back what there was.`,
        drawn: [drawn],
        lines: [
          'kind: involution',
          ...givenLines([drawn]),
          `of: ${f.call === f.name && !f.overloaded ? f.call : quotedCode(`(value) => ${f.call}(value)`)}`,
        ],
      },
    ]
  },
}
