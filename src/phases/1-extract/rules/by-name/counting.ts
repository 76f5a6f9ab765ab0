import { drawFor } from '../drawing/draw-function.ts'
import { asWords } from '../drawing/text-words.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { kebab, wordsOf } from '../words.ts'

export const counting: FunctionRule = {
  basis: 'name',
  recognises:
    'a function that counts or measures, by its name: `countX`, `xCount`, `xLength`, `xDistance`, `sizeOf`',
  writes: 'the result is no less than 0; of a count, whole',
  propose: (f, surface) => {
    const words = wordsOf(f.name)
    const ends = [words[0] ?? '', words.at(-1) ?? '']
    const isCount = ends.some((word) => /^(?:count|length|size)$/.test(word)) || words[0] === 'levenshtein'
    const isMeasure = ends.some((word) =>
      /^(?:distance|area|perimeter|magnitude|norm|variance|stddev|entropy)$/.test(word),
    )
    if ((!isCount && !isMeasure) || f.result.kind !== 'number' || f.result.nullable) return []
    const values = drawFor(f, surface)
    if (!values?.isTaken || values.drawn.length === 0) return []
    const drawn = values.drawn.map(asWords)
    return [
      {
        id: `${kebab(f.call)}-is-never-negative`,
        rule: isCount ? `${f.call} gives a whole number, 0 or more.` : `${f.call} is never negative.`,
        drawn,
        lines: [
          ...givenLines(drawn),
          ...block('when', `const result = ${callOf(f, namesOf(drawn))}`),
          ...block('then', 'result >= 0', ...(isCount ? ['Number.isInteger(result)'] : [])),
        ],
      },
    ]
  },
}
