import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, wordsOf } from '../words.ts'

export const chunk: FunctionRule = {
  basis: 'name',
  recognises: '`chunk`, `batch` or `partition` of a list that gives a list of such lists',
  writes:
    'the parts together are the whole; of a chunk and a size also: no part is empty or larger than the size',
  propose: (f, surface) => {
    const [list, size, ...more] = f.parameters
    const word = /^(?:chunk|batch|partition|paginate)(?:s|ed)?$/.exec(wordsOf(f.name)[0] ?? '')?.[0]
    const part = f.result.kind === 'list' ? f.result.element : undefined
    if (
      !word ||
      !list ||
      list.shape.kind !== 'list' ||
      list.optional ||
      more.some(({ optional }) => !optional)
    )
      return []
    if (!part || f.async || !isSameShape(part, list.shape)) return []
    const values = drawFor(f, surface)
    const [given, drawnSize] = values?.drawn ?? []
    if (!given || !values?.isTaken) return []
    const isSized = drawnSize?.text === 'smallNumber' && size !== undefined && word !== 'partition'
    return [
      {
        id: `${kebab(f.call)}-loses-nothing`,
        rule: `The parts that ${f.call} makes are together what it was given.`,
        drawn: values.drawn,
        lines: [
          ...givenLines(values.drawn),
          ...block('when', `const result = ${callOf(f, namesOf(values.drawn))}`),
          ...block(
            'then',
            word === 'partition'
              ? `permuted(result.flat(), ${given.name})`
              : `equals(result.flat(), ${given.name})`,
            ...(isSized
              ? [`for (const part of result) part.length > 0 && part.length <= ${drawnSize.name}`]
              : []),
          ),
        ],
      },
    ]
  },
}
