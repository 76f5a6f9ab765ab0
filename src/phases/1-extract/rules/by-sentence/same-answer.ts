import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { SentenceRule } from '../rule.ts'
import { kebab } from '../words.ts'

export const sameAnswer: SentenceRule = {
  recognises: '“the same input always gives the same output”, “deterministic”, “a pure function”',
  writes: 'deterministic',
  propose: ({ sentence, f, surface }) => {
    const isSaid =
      /\b(?:deterministic|pure function|referentially transparent)\b|\bsame (?:input|argument|seed|text|values?)s?\b.*\b(?:always|gives?|yields?)\b.*\bsame\b/i.test(
        sentence,
      )
    if (!isSaid || /\bnot\b/i.test(sentence)) return undefined
    const values = drawFor(f, surface)
    if (!values?.isTaken || f.result.kind === 'function' || f.result.kind === 'nothing') return undefined
    return {
      id: `${kebab(f.call)}-answers-alike`,
      rule: `${f.call} gives the same for the same input.`,
      drawn: values.drawn,
      lines: [
        'kind: deterministic',
        ...givenLines(values.drawn),
        ...block('when', `const made = ${callOf(f, namesOf(values.drawn))}`),
        'result: made',
      ],
    }
  },
}
