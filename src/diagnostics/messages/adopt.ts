import { row } from '../message.ts'

/** Faults found by adopt. */
export const adoptMessages = {
  'adopt/unknown-invariant': row<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `no invariant of these specs is called ${name}`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean ${nearest}?`),
    explain: `
\`adopt\` takes the \`id\` of an invariant, with the name of its spec before it where two specs have the same one
(\`cart/total-is-sum\`), and the name of a case behind it (\`refused/empty\`). They stand in brackets at the end of the
titles of the generated tests.
`,
  }),
  'adopt/nothing-failed': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `${name} holds for all that was drawn: there is no counterexample to adopt`,
    help: () => 'give the seed that the failing run printed: --seed 1234',
    explain: `
\`adopt\` runs the generated tests of the spec once and writes down what an invariant fails for. With a random seed a rare
counterexample may not be found again; the seed that a failing run prints (\`GEN_PROPS_SEED=1234\`) finds it:

    npx gen-props adopt total-is-sum --seed 1234
`,
  }),
  'adopt/not-adopted': row<{ name: string; reason: string }>({
    severity: 'error',
    text: ({ name, reason }) => `the counterexample of ${name} was not written into the spec: ${reason}`,
    help: () => undefined,
    explain: `
A counterexample is written as an item of \`examples\`: YAML data, or \`{ expr: … }\` for what YAML has no word for, such as
a Map, a URL or an Error; of a rule about a machine as what it is given and its \`commands\` in order. Values of the subject's own
classes, functions and symbols cannot be written so: how they are made no value tells. The message names the first of them and
where it is; write the example by hand, with what makes it:

    examples:
      - { price: { expr: new Money(250) }, at: 3 }

The spec is only written when it has no fault with the example in it.
`,
  }),
  'adopt/masked': row<{ name: string; kinds: readonly string[] }>({
    severity: 'warning',
    text: ({ name, kinds }) =>
      `the example of ${name} was written without what looks private: ${kinds.join(', ')}`,
    help: () => 'see that it still fails: npx vitest run',
    explain: `
Secrets and personal data in a counterexample do not belong into a file that is checked in. They are replaced by
placeholders such as \`REDACTED_EMAIL_1\`, by the same patterns as in \`extract\` and your own of \`extract.redact\`. With
other values the example may hold; then write a harmless one by hand that fails.
`,
  }),
}
