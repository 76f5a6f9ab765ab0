import { mentions, kebab, givenLines, type ProposedInvariant } from '../proposal.ts'
import type { Signatures } from '../signatures.ts'

const partners: readonly (readonly [RegExp, string])[] = [
  [/^format/, 'parse'],
  [/^print/, 'parse'],
  [/^stringify/, 'parse'],
  [/^encode/, 'decode'],
  [/^serialize/, 'deserialize'],
  [/^escape/, 'unescape'],
  [/^pack/, 'unpack'],
  [/^compress/, 'decompress'],
  [/^encrypt/, 'decrypt'],
]

/** “parseCents reads back what formatCents printed.” */
export function roundTrip(sentence: string, { functions }: Signatures): ProposedInvariant | undefined {
  if (!/\b(?:back|inverse|undo(?:es)?|round.?trip|reverse[sd]?)\b/i.test(sentence)) return undefined
  for (const forward of functions) {
    const [pattern, other] = partners.find(([start]) => start.test(forward.name)) ?? []
    const backward =
      pattern && functions.find(({ name }) => name === forward.name.replace(pattern, other ?? ''))
    const [parameter, ...more] = forward.parameters
    if (!backward || !parameter || more.length > 0) continue
    if (!mentions(sentence, forward.name) && !mentions(sentence, backward.name)) continue
    return {
      id: `${kebab(backward.name)}-undoes-${kebab(forward.name)}`,
      rule: `${backward.name} gives back what ${forward.name} was given.`,
      lines: [
        'kind: round-trip',
        ...givenLines([parameter]),
        `forward: ${forward.name}`,
        `backward: ${backward.name}`,
      ],
    }
  }
  return undefined
}
