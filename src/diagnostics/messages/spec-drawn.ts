import { quotedNames } from '../quoted-names.ts'
import { row } from '../message.ts'

/** What is said beside what is drawn, and does not agree with it. */
export const specDrawnMessages = {
  'spec/example-outside': row<{ name: string; value: string; rule: string }>({
    severity: 'warning',
    text: ({ name, value, rule }) => `\`${name}\` is never drawn as \`${value.slice(0, 60)}\`: ${rule}`,
    help: () => 'If the rule holds for it too, widen the bound; if not, take the example out',
    explain: `An example is tried first, as if it had been drawn. One that lies outside of the bounds asks for more than the
rule says: the bound is wrong, or the example is.

\`\`\`yaml
given: { count: { type: integer, minimum: 1 } }
examples: [{ count: 0 }] # outside
examples: [{ count: 1 }] # the smallest that is drawn
\`\`\``,
  }),
  'spec/boundary-outside': row<{ values: readonly string[] }>({
    severity: 'warning',
    text: ({ values }) =>
      `${quotedNames(values)} and what is next to ${values.length === 1 ? 'it' : 'them'} lie outside of the bounds: nothing of that is drawn`,
    help: () => 'Name values at which behaviour changes, within `minimum` and `maximum`',
    explain: `Values of \`boundary\` are drawn often, each with its neighbours, as far as they lie within the bounds.

\`\`\`yaml
percent: { type: integer, minimum: 0, maximum: 100, boundary: [0, 50, 1000] } # 1000 is never drawn
percent: { type: integer, minimum: 0, maximum: 100, boundary: [0, 50, 100] }
\`\`\``,
  }),
}
