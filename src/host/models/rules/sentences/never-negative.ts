import { kebab, givenLines, callLines, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “The total is never negative.” */
export function neverNegative(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\bnever negative\b|\bnever (?:below|less than) (?:zero|0)\b/i.test(sentence)) return undefined
  const f = speakingOf(sentence, signatures, ({ result }) => result === 'number')
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-is-never-negative`,
    rule: `The result of ${f.name} is never negative.`,
    lines: [...givenLines(f.parameters), ...callLines(f), 'then: |', '  result >= 0'],
  }
}
