import type { ModelClient } from '../../../host/models/model-client.ts'
import type { Surface } from '../../../ir/surface.ts'
import { sentencesIn } from './prompt-sentences.ts'
import { understoodOfBrief } from './propose.ts'
import { quoted } from './words.ts'
import { writeSpec, type Written } from './write-spec.ts'

/**
 * The default when no language model is configured: fixed rules over the sentences of the brief and the declarations of
 * the subject, on this machine. Its answer has the form of a model's, and is judged like one.
 */
export const rulesClient = (surface: Surface): ModelClient => ({
  name: 'rules',
  async complete(request) {
    const text = answerTo(sentencesIn(request), surface)
    return { value: { text, model: 'rules', tokens: undefined, notes: [whatThisIs] }, diagnostics: [] }
  },
})

const whatThisIs =
  'no language model was used: the embedded rules understand plain sentences of fixed forms (docs/scaffold.md lists them), ' +
  'and list every other sentence as uncovered'

function answerTo(sentences: readonly string[], surface: Surface): string {
  const written = new Map<string, Written & { readonly quotes: readonly string[] }>()
  const uncovered: string[] = []
  for (const sentence of sentences) {
    const proposal = understoodOfBrief(sentence, surface)
    if (!proposal) {
      uncovered.push(
        `  - quote: ${quoted(sentence)}\n    because: The embedded rules do not understand this sentence.\n`,
      )
      continue
    }
    // Two sentences that say the same are two quotes of one rule.
    const quotes = [...(written.get(proposal.id)?.quotes ?? []), sentence]
    written.set(proposal.id, { ...proposal, quotes, grounds: [quoteLine(quotes)] })
  }
  const spec = writeSpec([...written.values()])
  return uncovered.length === 0 ? spec : `${spec}\nuncovered:\n${uncovered.join('')}`
}

const quoteLine = (quotes: readonly string[]) =>
  quotes.length === 1 ? `quote: ${quoted(quotes[0] ?? '')}` : `quote: [${quotes.map(quoted).join(', ')}]`
