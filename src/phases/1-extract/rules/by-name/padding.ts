import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, wordsOf } from '../words.ts'

export const padding: FunctionRule = {
  basis: 'name',
  recognises: '`pad`, `padStart`, `padEnd`, `center` of a text and a length',
  writes: 'the text is still there, and the result is as long as asked',
  propose: (f, surface) => {
    const [text, width, ...more] = f.parameters
    const isNamed = /^(?:pad|lpad|rpad)$/.test(wordsOf(f.name)[0] ?? '')
    if (!isNamed || text?.shape.kind !== 'string' || width?.shape.kind !== 'number' || f.async) return []
    if (
      text.optional ||
      width.optional ||
      f.result.kind !== 'string' ||
      more.some(({ optional }) => !optional)
    )
      return []
    const values = drawFor(f, surface)
    const [given, length] = values?.drawn ?? []
    if (!given || !length || !values?.isTaken) return []
    return [
      {
        id: `${kebab(f.call)}-fills-up`,
        rule: `${f.call} keeps the text and makes it as long as asked, if it is not longer.`,
        drawn: values.drawn,
        lines: [
          ...givenLines(values.drawn),
          ...block('when', `const result = ${callOf(f, [given.name, length.name])}`),
          ...block(
            'then',
            `result.includes(${given.name})`,
            `result.length === Math.max(${given.name}.length, ${length.name})`,
          ),
        ],
      },
    ]
  },
}
