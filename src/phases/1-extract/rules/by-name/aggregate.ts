import type { Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import { block, callOf, givenLines, namesOf } from '../lines.ts'
import type { FunctionRule, Proposal } from '../rule.ts'
import { kebab, wordsOf } from '../words.ts'

export const aggregate: FunctionRule = {
  basis: 'name',
  recognises:
    'a function of a list of numbers that gives a number, by its name: `sum`, `mean`, `median`, `max`, `count`, `variance`',
  writes: 'the order of the numbers does not matter',
  propose: (f, surface) => {
    const [list] = f.parameters
    const words = wordsOf(f.name)
    const isNamed =
      /^(?:sum|total|average|mean|median|max|maximum|min|minimum|count|product|range|mode|variance)$/.test(
        words[0] ?? '',
      )
    const isOfNumbers = list?.shape.kind === 'list' && list.shape.element?.kind === 'number'
    if (!isNamed || words.length > 2 || !isOfNumbers || f.result.kind !== 'number') return []
    // Of several numbers that occur as often, the mode may be any.
    return words[0] === 'mode' ? [] : orderIgnoredBy(f, surface)
  },
}

/** The law, for names and for sentences that say so. */
export function orderIgnoredBy(f: SurfaceFunction, surface: Surface): readonly Proposal[] {
  const [list] = f.parameters
  if (list?.shape.kind !== 'list' || list.optional || list.rest) return []
  const values = drawFor(f, surface)
  const [given, ...rest] = values?.drawn ?? []
  if (!given || !values?.isTaken) return []
  const shuffled = { name: 'shuffled', text: `{ shuffleOf: ${given.name} }`, factories: [] }
  const drawn = [given, shuffled, ...rest]
  // Sums of many fractions differ in their last digit.
  const isNumber = f.result.kind === 'number' && !f.result.nullable
  return [
    {
      id: `${kebab(f.call)}-ignores-order`,
      rule: `${f.call} gives the same for the same items in another order.`,
      drawn,
      lines: [
        'kind: metamorphic',
        ...givenLines(drawn),
        ...block(
          'when',
          `const result = ${callOf(f, [given.name, ...namesOf(rest)])}`,
          `const again = ${callOf(f, ['shuffled', ...namesOf(rest)])}`,
        ),
        ...block('then', isNumber ? 'closeTo(again, result)' : 'equals(again, result)'),
      ],
    },
  ]
}
