import { kebab, givenLines, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “Twice gives the same as once.” */
export function idempotent(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\btwice\b.*\b(?:once|same)\b|\b(?:once|same)\b.*\btwice\b|\bidempotent\b/i.test(sentence))
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters, result }) => parameters.length === 1 && parameters[0]?.type === result,
  )
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-settles-at-once`,
    rule: `${f.name} applied twice gives the same as once.`,
    lines: ['kind: idempotent', ...givenLines(f.parameters), `of: ${f.name}`],
  }
}
