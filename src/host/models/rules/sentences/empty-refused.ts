import { mentions, emptyOf, kebab, speakingOf, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

/** “An empty list is refused with EmptyCartError.” */
export function emptyRefused(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\bempty\b.*\b(?:refused|rejected|error)\b|\b(?:refuses?|rejects?)\b.*\bempty\b/i.test(sentence))
    return undefined
  const error = signatures.errors.find((name) => mentions(sentence, name))
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [only, ...more] }) =>
      only !== undefined && emptyOf(only.type) !== undefined && more.every(({ optional }) => optional),
  )
  const empty = emptyOf(f?.parameters[0]?.type ?? '')
  if (!f || empty === undefined || error === undefined) return undefined
  return {
    id: `${kebab(f.name)}-refuses-nothing`,
    rule: `${f.name} refuses an empty input with ${error}.`,
    lines: ['kind: throws', 'when: |', `  ${f.name}(${empty})`, `throws: { type: ${error} }`],
  }
}
