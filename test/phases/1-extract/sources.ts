import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { ModelClient, ModelRequest } from '../../../src/host/models/model-client.ts'
import type { ExtractionInput, ExtractionSource } from '../../../src/phases/1-extract/extraction.ts'
import { createBriefText } from '../../../src/phases/2-spec/brief/brief-text.ts'
import { findQuote } from '../../../src/phases/2-spec/brief/find-quote.ts'
import { outlineSpec } from '../../../src/phases/2-spec/outline/spec-outline.ts'

/** A brief and its subject, as extraction gets them. */
export const bill: ExtractionSource = {
  brief: {
    file: 'brief.md',
    text: `# Splitting a bill

The shares always add up to exactly the total.
Nobody with a larger weight pays less than somebody with a smaller weight.

- Negative totals are refused with \`InvalidSplitError\`.
- The input is never modified.
`,
  },
  briefPath: '../brief.md',
  subject: '../src/bill.ts',
  signatures: 'export function splitBill(totalCents: number, people: readonly Person[]): Share[]',
}

/** A model that gives these answers in turn, and remembers what it was asked. */
export function scripted(...answers: readonly string[]): ModelClient & { readonly requests: ModelRequest[] } {
  const requests: ModelRequest[] = []
  return {
    name: 'scripted',
    requests,
    async complete(request) {
      const text = answers[requests.length] ?? ''
      requests.push(request)
      return {
        value: { text, model: 'scripted-1', tokens: { input: 10, output: 1 }, notes: [] },
        diagnostics: [],
      }
    },
  }
}

/** An input whose check finds fault with every line that holds the word WRONG. */
export const inputOf = (client: ModelClient, source: Partial<ExtractionInput> = {}): ExtractionInput => ({
  ...bill,
  client,
  outline: outlineSpec,
  findQuote: (brief, quote) => findQuote(quote, createBriefText('brief.md', brief))?.foundAt,
  check: async (text) => faultsOf(text, 'WRONG'),
  ...source,
})

export const faultsOf = (text: string, word: string): Diagnostic[] =>
  [...text.matchAll(new RegExp(word, 'g'))].map((match) => faultAt(match.index))

const faultAt = (start: number): Diagnostic => ({
  code: 'extract/no-quote',
  severity: 'error',
  range: { file: 'spec.yaml', start, end: start + 5 },
  args: { id: 'WRONG' },
})

/** One invariant as a model writes it. */
export const invariant = (id: string, quote: string, then = 'true') =>
  `  - id: ${id}\n    quote: ${JSON.stringify(quote)}\n    then: |\n      ${then}\n`

export const fenced = (yaml: string) => `\`\`\`yaml\n${yaml}\`\`\`\n`
export const addUp = 'The shares always add up to exactly the total.'
export const larger = 'Nobody with a larger weight pays less than somebody with a smaller weight.'
