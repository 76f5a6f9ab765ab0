import { kebab, givenLines, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “The order of the arguments does not matter.” */
export function commutative(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\border of the (?:two|arguments|operands)\b.*\b(?:not|never|no)\b|\bcommutative\b/i.test(sentence))
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [a, b, ...more] }) => a !== undefined && a.type === b?.type && more.length === 0,
  )
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-commutes`,
    rule: `The order of the arguments of ${f.name} does not matter.`,
    lines: ['kind: commutative', ...givenLines(f.parameters), `of: ${f.name}`],
  }
}
