import type { ModelClient } from '../model-client.ts'
import { partsOf } from './prompt-parts.ts'
import type { ProposedInvariant } from './proposal.ts'
import { sentenceRules } from './sentence-rules.ts'
import { signaturesOf } from './signatures.ts'

/**
 * The default when no language model is configured: a handful of fixed rules over sentences and
 * signatures. It reads the same prompt and answers in the same form as a model, on this machine.
 */
export const rulesClient = (): ModelClient => ({
  name: 'rules',
  async complete(request) {
    const { sentences, signatures } = partsOf(request)
    return {
      value: {
        text: answerTo(sentences, signatures),
        model: 'rules',
        tokens: undefined,
        notes: [whatThisIs],
      },
      diagnostics: [],
    }
  },
})

const whatThisIs =
  'no language model was used: the embedded rules understand a few plain sentences (round trips, applied twice, ' +
  'order does not matter, never negative, empty input refused, input not modified) and list every other sentence as uncovered'

function answerTo(sentences: readonly string[], signatures: string): string {
  const known = signaturesOf(signatures)
  const invariants = new Map<string, string>()
  const uncovered: string[] = []
  for (const sentence of sentences) {
    const proposed = firstOf(sentenceRules, (rule) => rule(sentence, known))
    if (proposed && !invariants.has(proposed.id)) invariants.set(proposed.id, printed(proposed, sentence))
    if (!proposed)
      uncovered.push(
        `  - quote: ${JSON.stringify(sentence)}\n    because: "The embedded rules do not understand this sentence."\n`,
      )
  }
  return [
    invariants.size > 0 ? `invariants:\n${[...invariants.values()].join('\n')}` : 'invariants: []\n',
    uncovered.length > 0 ? `uncovered:\n${uncovered.join('')}` : '',
  ].join('\n')
}

const printed = ({ id, rule, lines }: ProposedInvariant, quote: string) =>
  [`  - id: ${id}`, `rule: ${JSON.stringify(rule)}`, `quote: ${JSON.stringify(quote)}`, ...lines].join(
    '\n    ',
  ) + '\n'

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
