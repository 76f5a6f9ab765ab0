import { drawParameters } from '../drawing/draw.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { isStructured } from '../drawing/text-words.ts'
import { givenLines } from '../lines.ts'
import type { FunctionRule } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

export const comparator: FunctionRule = {
  basis: 'name',
  recognises: '`compareX`, `xComparator`, `byX` or `xOrder` of two values of one type that gives a number',
  writes: 'comparator: a total order, as `sort` needs it',
  propose: (f, surface) => {
    const [a, b, ...more] = f.parameters
    const isOfTwo = a && b && !a.optional && !b.optional && more.every(({ optional }) => optional)
    const words = wordsOf(f.name)
    const isNamed =
      words[0] === 'compare' ||
      words[0] === 'cmp' ||
      words[0] === 'by' ||
      /^(?:comparator|compare|collator|order|comparison)$/.test(words.at(-1) ?? '')
    const gives =
      f.result.kind === 'number' ||
      (f.result.kind === 'literals' && f.result.values.every((value) => typeof value === 'number'))
    if (!isOfTwo || !isNamed || f.async || !gives || !isSameShape(a.shape, b.shape)) return []
    if (f.doc.throws.length > 0 || (a.shape.kind === 'string' && isStructured(f.name))) return []
    const [one] = drawParameters([a], surface) ?? []
    if (!one) return []
    const drawn = ['a', 'b', 'c'].map((name): Drawn => ({ ...one, name }))
    return [
      {
        id: `${kebab(f.call)}-is-an-order`,
        rule: `${f.call} puts values into one order, whichever pairs are compared.`,
        drawn,
        lines: [
          'kind: comparator',
          ...givenLines(drawn),
          `of: ${f.parameters.length === 2 && f.call === f.name ? f.call : quotedCode(`(x, y) => ${f.call}(x, y)`)}`,
        ],
      },
    ]
  },
}
