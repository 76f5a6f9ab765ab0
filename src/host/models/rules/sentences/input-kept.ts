import { callLines, givenLines, isList, kebab, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “The input is never modified.” */
export function inputKept(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (
    !/\b(?:inputs?|arguments?|lists?)\b.*\b(?:never|not)\b.*\b(?:modified|changed|mutated|touched)\b|\bnever (?:modifies|changes|mutates) its (?:input|argument)s?\b/i.test(
      sentence,
    )
  )
    return undefined
  const f = speakingOf(sentence, signatures, ({ parameters }) =>
    parameters.some(({ type, optional }) => isList(type) && !optional),
  )
  if (!f) return undefined
  const lists = f.parameters.filter(({ type, optional }) => isList(type) && !optional).map(({ name }) => name)
  return {
    id: `${kebab(f.name)}-keeps-its-input`,
    rule: `${f.name} does not modify what it is given.`,
    lines: [
      ...givenLines(f.parameters),
      ...callLines(f),
      'then: |',
      ...lists.map((list) => `  equals(${list}, old(${list}))`),
    ],
  }
}
