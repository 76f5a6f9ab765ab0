import { isList, kebab, givenLines, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “The order of the lines never matters.” */
export function orderIrrelevant(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (
    !/\border\b.*\b(?:never|not|no)\b.*\b(?:matters?|influence|effect)\b|\b(?:regardless|independent) of (?:the|their) order\b/i.test(
      sentence,
    )
  )
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [list, ...more] }) =>
      list !== undefined && isList(list.type) && more.every(({ optional }) => optional),
  )
  const [list] = f?.parameters ?? []
  if (!f || !list) return undefined
  return {
    id: `${kebab(f.name)}-ignores-order`,
    rule: `${f.name} gives the same for the same elements in another order.`,
    lines: [
      'kind: metamorphic',
      ...givenLines([list]),
      `  shuffled: { shuffleOf: ${list.name} }`,
      'when: |',
      `  const result = ${f.name}(${list.name})`,
      `  const again = ${f.name}(shuffled)`,
      'then: |',
      '  equals(again, result)',
    ],
  }
}
