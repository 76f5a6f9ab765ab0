import { row } from '../message.ts'

/** What a person approves together with a draft rule. */
export const specReviewMessages = {
  'spec/bound-to-approve': row<{ name: string; bounds: string; because: string }>({
    severity: 'info',
    text: ({ name, bounds, because }) =>
      `to approve: \`${name}\`${bounds === '' ? '' : ` (${bounds})`} stands because “${because}”`,
    help: () => 'approve it with the rules that draw it (`status: approved`), or change it',
    explain: `A bound that the brief does not state narrows what a rule is tried on, so a person has to agree. \`because\` says
why it stands; it is listed as long as a draft rule draws it, and no longer once all rules that draw it are approved. A
bound with a \`premise\`, the sentence of the brief that it comes from, needs no approval.

\`\`\`yaml
price: { type: integer, minimum: 0, maximum: 1000000, because: Sums stay exact. } # listed
price: { type: integer, minimum: 0, maximum: 500, premise: No price is above 500. } # in the brief
\`\`\``,
  }),
  'spec/sentence-unaccounted': row<{ sentence: string }>({
    severity: 'info',
    text: ({ sentence }) => `no invariant accounts for “${sentence}”`,
    help: () =>
      'quote it in an invariant, or list it under `uncovered` with the reason, or under `open` with a question',
    explain: `Each sentence of the brief that obliges (must, never, always, only, at most, …) is covered by an invariant that
quotes it, listed under \`uncovered\` with the reason why none does, or asked about under \`open\`. So a sentence that is
new in the brief is seen, and so is one that lost its invariant. Specs that name the same brief account for it together;
all of them have to be linted in one run. What obliges is told by its words, and in doubt it does: this is a note, no fault.

\`\`\`yaml
uncovered:
  - quote: "The page should load fast."
    because: Speed is measured elsewhere.
\`\`\``,
  }),
  'spec/bound-without-reason': row<{ name: string; bounds: string }>({
    severity: 'info',
    text: ({ name, bounds }) =>
      `to approve: \`${name}\` has ${bounds}, which the brief does not mention and no \`because\` explains`,
    help: () =>
      'add `because:` with the reason, `premise:` with the sentence of the brief, or drop the bound',
    explain: `A bound that is in nobody's words may hide the inputs for which a rule fails. Numbers are looked for in the brief in
digits and as words; 0 and 1 are taken as said.

\`\`\`yaml
name: { type: string, maxLength: 80 } # who says so?
name: { type: string, maxLength: 80, because: The database column is as wide. } # mended
\`\`\``,
  }),
}
