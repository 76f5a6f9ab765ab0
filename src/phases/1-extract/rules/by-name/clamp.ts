import { drawFor } from '../drawing/draw-function.ts'
import { endOf } from '../drawing/ordered-names.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, wordsOf } from '../words.ts'

export const clamp: FunctionRule = {
  basis: 'name',
  recognises:
    '`clamp`, `clip` or `limit` of a number between two named bounds (`min` and `max`, `lower` and `upper`)',
  writes: 'the result lies between the bounds, and a number between them stays',
  propose: (f, surface) => {
    const isNamed = /^(?:clamp|clip|constrain|bound)$/.test(wordsOf(f.name)[0] ?? '')
    const required = f.parameters.filter(({ optional }) => !optional)
    const upper = required.find(({ name, shape }) => endOf(name, shape, required) !== undefined)
    const lower = upper && required.find(({ name }) => name === endOf(upper.name, upper.shape, required))
    if (!isNamed || !upper || !lower || required.length !== 3 || f.result.kind !== 'number' || f.async)
      return []
    const values = drawFor(f, surface)
    if (!values?.isTaken) return []
    const place = (name: string) => values.drawn[required.findIndex((one) => one.name === name)]?.name ?? name
    const [low, high] = [place(lower.name), place(upper.name)]
    const value = values.drawn.find(({ name }) => name !== low && name !== high)?.name ?? 'value'
    return [
      {
        id: `${kebab(f.call)}-stays-between-its-bounds`,
        rule: `The result of ${f.call} lies between ${lower.name} and ${upper.name}, and what lies there stays.`,
        drawn: values.drawn,
        lines: [
          ...givenLines(values.drawn),
          ...block('when', `const result = ${callOf(f, namesOf(values.drawn))}`),
          ...block(
            'then',
            `result >= ${low}`,
            `result <= ${high}`,
            `if (${value} >= ${low} && ${value} <= ${high}) result === ${value}`,
          ),
        ],
      },
    ]
  },
}
