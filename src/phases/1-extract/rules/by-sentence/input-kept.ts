import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { SentenceRule } from '../rule.ts'
import { kebab, listed } from '../words.ts'

export const inputKept: SentenceRule = {
  recognises:
    '“keeps / does not change / never modifies its input”, “does not mutate …”, “the input is left alone”',
  writes: 'unchanged: the inputs that could be changed are not',
  propose: ({ sentence, f, surface, mayRefuse }) => {
    const isSaid =
      /\b(?:does not|doesn['’]t|never|without|not) (?:chang|modif|mutat|touch|alter)(?:es?|ing|y|ies|ying)?\b.*\b(?:inputs?|arguments?|original|given|passed|list|array|object|parameters?|it|them)\b|\b(?:inputs?|arguments?|lists?|arrays?|originals?|objects?)\b.*\b(?:never|not)\b.*\b(?:modified|changed|mutated|touched|altered)\b|\bkeeps its input\b|\bleaves? (?:its|the) (?:input|original|argument|list|array)s? (?:alone|as (?:it is|they are)|unchanged|untouched)\b|\b(?:input|original|argument|list|array)s? (?:is|are) (?:left )?(?:unchanged|untouched|kept)\b/i.test(
        sentence,
      )
    if (!isSaid) return undefined
    const required = f.parameters.filter(({ optional, rest }) => !optional && !rest)
    const values = drawFor(f, surface)
    const open = required.filter(({ shape }) => /^(?:list|set|map|object|dictionary)$/.test(shape.kind))
    if (!values || open.length === 0) return undefined
    const kept = open.flatMap((one) => values.drawn[required.indexOf(one)]?.name ?? [])
    const call = callOf({ ...f, async: false }, namesOf(values.drawn))
    const isSure = values.isTaken && !mayRefuse
    return {
      id: `${kebab(f.call)}-keeps-its-input`,
      rule: `${f.call} does not change ${listed(open.map(({ name }) => name))}.`,
      drawn: values.drawn,
      lines: [
        ...givenLines(values.drawn),
        ...block('when', `${f.async ? 'await ' : ''}${isSure ? call : `outcome(${call})`}`),
        ...block('then', ...kept.map((name) => `equals(${name}, old(${name}))`)),
      ],
    }
  },
}
