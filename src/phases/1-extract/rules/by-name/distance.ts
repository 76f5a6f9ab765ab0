import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, wordsOf } from '../words.ts'

export const distance: FunctionRule = {
  basis: 'name',
  recognises: '`distance`, `levenshtein` or `similarity` between two values of one type',
  writes: 'it is the same both ways, and a value has no distance to itself',
  propose: (f, surface) => {
    const [a, b, ...more] = f.parameters
    const word = wordsOf(f.name).find((one) => /^(?:distance|levenshtein|similarity)$/.test(one))
    if (!word || !a || !b || f.result.kind !== 'number' || f.async || more.some(({ optional }) => !optional))
      return []
    // Texts of one length only, or points of one number of dimensions.
    if (wordsOf(f.name).includes('hamming') || a.shape.kind === 'list' || !isSameShape(a.shape, b.shape))
      return []
    const values = drawFor(f, surface)
    const [one] = values?.drawn ?? []
    if (!one || !values?.isTaken) return []
    const drawn = ['a', 'b'].map((name) => ({ ...one, name }))
    return [
      {
        id: `${kebab(f.call)}-is-mutual`,
        rule: `${f.call} is the same both ways${word === 'similarity' ? '' : ', and 0 from a value to itself'}.`,
        drawn,
        lines: [
          'kind: metamorphic',
          ...givenLines(drawn),
          ...block(
            'when',
            `const there = ${callOf(f, ['a', 'b'])}`,
            `const back = ${callOf(f, ['b', 'a'])}`,
            `const nowhere = ${callOf(f, ['a', 'a'])}`,
          ),
          ...block(
            'then',
            'closeTo(back, there)',
            ...(word === 'similarity' ? ['nowhere >= there'] : ['closeTo(nowhere, 0, 1e-6)']),
          ),
        ],
      },
    ]
  },
}
