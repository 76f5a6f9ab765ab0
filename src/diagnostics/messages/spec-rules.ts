import { row } from '../message.ts'

const didYouMean = (nearest: string | undefined) => nearest && `did you mean \`${nearest}\`?`

/** Rules and factories that do not fit together, files that are not there, quotes that the brief does not have. */
export const specRuleMessages = {
  'spec/bad-id': row<{ id: string; suggestion: string }>({
    severity: 'error',
    text: ({ id }) => `the id \`${id}\` is not in kebab-case`,
    help: ({ suggestion }) => (suggestion === '' ? undefined : `write \`${suggestion}\``),
    explain: `Ids stand in test titles and reports: lower-case letters, digits and single hyphens, \`total-is-the-sum\`.`,
  }),
  'spec/bad-case-name': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` cannot be the name of a case`,
    help: () => 'start with a letter or a digit, and use letters, digits, blanks, `.`, `_` and `-`',
    explain: `Names of cases stand in test titles, behind the id of their invariant: \`[total-is-the-sum/empty invoice]\`.`,
  }),
  'spec/replaced-by-cases': row<{ key: string }>({
    severity: 'warning',
    text: ({ key }) => `every case replaces \`${key}\`, so that nothing looks at this one`,
    help: ({ key }) => `take it out, or add a case that keeps \`${key}\`: \`as it stands: {}\``,
    explain: `A rule with \`cases\` is tested by its cases alone, one test each. What a case says replaces what the rule says, \`given\` by
name, in the order of the rule.

    given: { cents: { minimum: 1, maximum: 500 } }
    then: fee(cents) === cents / 100
    cases:
      nothing: { given: { cents: { const: 0 } } }
      as it stands: {}                             # else no amount from 1 to 500 is ever tried`,
  }),
  'spec/duplicate-id': row<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `another invariant has the id \`${id}\``,
    help: () => 'give each rule a name of its own',
    explain: `Ids tell the tests of a spec apart, in titles, in reports and when one of them is run alone.`,
  }),
  'spec/duplicate-name': row<{ name: string; what: string }>({
    severity: 'error',
    text: ({ name, what }) => `another ${what} is named \`${name}\``,
    help: () => 'rename one of them; a factory may refine another: `{ factory: name, … }`',
    explain: `Included specs share one space of names with the spec that includes them.`,
  }),
  'spec/given-count': row<{ kind: string; expected: number; found: number }>({
    severity: 'error',
    text: ({ kind, expected, found }) =>
      `the kind \`${kind}\` is about ${expected === 1 ? 'one given' : `${expected} givens`}, here ${found === 1 ? 'is 1' : `are ${found}`}`,
    help: ({ expected }) =>
      expected === 1 ? 'draw one value; it may be a tuple or an object' : `draw ${expected} values`,
    explain: `A law such as backward(forward(x)) = x is about as many values as it has variables: the last ones of \`given\`. What stands before them is drawn beside them, for the law's functions to use.`,
  }),
  'spec/bare-value': row<{ written: string }>({
    severity: 'error',
    text: () => 'here stands an arbitrary: the name of a factory, or a map',
    help: ({ written }) => `write ${written}`,
    explain: `Where an arbitrary is expected, a bare name means a factory. A fixed value is written \`{ const: 5 }\`, a TypeScript type \`{ type: 'Item[]' }\`, and what is computed from earlier names \`{ expr: start + 5 }\`.`,
  }),
  'spec/with-without-factory': row<Record<never, never>>({
    severity: 'error',
    text: () => '`with` gives values to the parameters of a factory, and here is none',
    help: () => 'add `factory:`, or leave `with` out',
    explain: `\`with\` belongs to \`{ factory: name, with: { … } }\`.`,
  }),
  'spec/unknown-example-name': row<{ name: string; nearest: string | undefined; known: readonly string[] }>({
    severity: 'error',
    text: ({ name }) => `the example names \`${name}\`, and nothing of that name is given`,
    help: ({ nearest, known }) =>
      didYouMean(nearest) ??
      (known.length > 0 ? `given are ${known.map((given) => `\`${given}\``).join(', ')}` : undefined),
    explain: `An example gives values by the names of \`given\`. A name that is not drawn would never be used.`,
  }),
  'spec/unknown-change-name': row<{ name: string; nearest: string | undefined; known: readonly string[] }>({
    severity: 'error',
    text: ({ name }) => `\`change\` names \`${name}\`, and nothing of that name is given`,
    help: ({ nearest, known }) =>
      didYouMean(nearest) ??
      (known.length > 0 ? `given are ${known.map((given) => `\`${given}\``).join(', ')}` : undefined),
    explain: `An invariant of kind \`invariant-under\` is evaluated twice: with what is given, and with some of it changed. \`change\` says by the names of \`given\` what is changed, and into what.`,
  }),
  'spec/path-outside': row<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `\`${path}\` is outside of the project`,
    help: () => 'write a path relative to the spec, to a file of the project',
    explain: `A spec may come from elsewhere, and what it names is read and quoted in messages. So it names files of its own project only, and by relative paths, which are the same on every machine.`,
  }),
  'spec/two-sources': row<{ first: string; second: string }>({
    severity: 'error',
    text: ({ first, second }) => `values come from \`${first}\` or from \`${second}\`, not from both`,
    help: ({ second }) => `leave \`${second}\` out, or name the two as branches of \`anyOf\``,
    explain: `One key says where values come from: \`factory\`, \`type\`, \`const\`, \`enum\`, \`anyOf\`, \`elementOf\`, \`subsetOf\`, \`shuffleOf\`, \`expr\` or \`fc\`. Only a \`type\` may stand beside another, but \`factory\`, and says what its values must be.`,
  }),
  'spec/said-twice': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is said twice`,
    help: () => 'say it once, with all that there is to say',
    explain: `\`properties\` is another word for \`fields\`, and \`prefixItems\` says the places \`0\`, \`1\` and so on of \`fields\`: each of them is said in one place only.`,
  }),
  'spec/unknown-factory': row<{ name: string; nearest: string | undefined; isType: boolean }>({
    severity: 'error',
    text: ({ name }) => `there is no factory \`${name}\``,
    help: ({ name, nearest, isType }) =>
      isType
        ? `bare names mean factories; for the type write { type: ${name} }`
        : (didYouMean(nearest) ??
          `define it under \`factories\`${/^[A-Z]/.test(name) ? `; for a type of that name write { type: ${name} }` : ''}`),
    explain: `Where an arbitrary is expected, a bare name means a factory, nothing else. Types are written \`{ type: Invoice }\`.`,
  }),
  'spec/factory-cycle': row<{ chain: readonly string[] }>({
    severity: 'error',
    text: ({ chain }) => `this factory refines itself: ${chain.join(' → ')}`,
    help: () => 'let one of them start from a `type`',
    explain: `A factory that refines another takes over its values, so the chain must end at a type or a keyword.`,
  }),
  'spec/endless-factory': row<{ chain: readonly string[] }>({
    severity: 'error',
    text: ({ chain }) => `this factory draws itself, without an end: ${chain.join(' → ')}`,
    help: () => 'say it by a recursive type, `type: Node`, which is drawn to a bounded depth',
    explain: `Each value of such a factory would hold another value of it. A type that holds itself is drawn to a bounded depth;
what its inner values must keep to can be said by a narrower type under \`types\`:

    types: { Node: '{ name: Name; children: Node[] }', Name: \`n\${number}\` }
    factories:
      node: { type: Node }`,
  }),
  'spec/unknown-parameter': row<{ name: string; factory: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name, factory }) => `the factory \`${factory}\` has no parameter \`${name}\``,
    help: ({ nearest }) => didYouMean(nearest),
    explain: `\`with\` gives values to the \`params\` of a factory.`,
  }),
  'spec/missing-parameter': row<{ factory: string; missing: readonly string[] }>({
    severity: 'error',
    text: ({ factory, missing }) =>
      `the factory \`${factory}\` needs ${missing.map((name) => `\`${name}\``).join(', ')}`,
    help: ({ factory, missing }) =>
      `write { factory: ${factory}, with: { ${missing.map((name) => `${name}: …`).join(', ')} } }`,
    explain: `A factory with \`params\` can only be drawn from when each has a value.`,
  }),
  'spec/unknown-scenario': row<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `there is no scenario \`${name}\``,
    help: ({ nearest }) => didYouMean(nearest) ?? 'define it under `scenarios`',
    explain: `\`scenario: name\` takes over the keys of an entry of \`scenarios\`.`,
  }),
  'spec/include-missing': row<{ path: string; reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `\`${path}\` cannot be included: ${reason}`,
    help: () => 'paths are relative to the spec',
    explain: `\`include\` names other spec files, whose \`define\`, \`types\` and \`factories\` are shared.`,
  }),
  'spec/include-cycle': row<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `\`${path}\` includes this file`,
    help: () => 'move what both need to a third file',
    explain: `A file that includes itself, through others or not, has no end.`,
  }),
  'spec/brief-missing': row<{ path: string; reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `the brief \`${path}\` cannot be read: ${reason}`,
    help: () => 'paths are relative to the spec',
    explain: `The quotes of a spec are looked up in its brief.`,
  }),
  'spec/brief-not-utf8': row<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `the brief \`${path}\` is not text in UTF-8`,
    help: () => 'save it as UTF-8; a brief is Markdown or plain text',
    explain: `A brief is Markdown or plain text in UTF-8, not a PDF or a document of a word processor.`,
  }),
  'spec/brief-empty': row<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `the brief \`${path}\` is empty`,
    help: () => 'write down what the subject must do, or name the right file',
    explain: `The quotes of a spec are looked up in its brief, and none can stand in an empty one.`,
  }),
  'spec/quote-not-found': row<{ quote: string; nearest: string | undefined }>({
    severity: 'error',
    text: () => 'the brief does not say this',
    help: ({ nearest }) => (nearest === undefined ? 'quote the brief word for word' : `it says: ${nearest}`),
    explain: `A quote is a verbatim part of the brief. White space, typographic quotes and dashes, and Markdown markup do not count; words do. An invariant whose sentence is not in the brief was made up, or the brief has changed.`,
  }),
  'spec/quote-short': row<{ quote: string }>({
    severity: 'warning',
    text: ({ quote }) => `"${quote}" is no sentence that obliges`,
    help: () => 'quote the whole sentence, or the part of it that says what must hold',
    explain: `One or two words stand in every brief. A quote says what the subject must do: \`Hidden line items never count\`, not \`the total\`.`,
  }),
  'spec/quote-missing': row<{ id: string }>({
    severity: 'warning',
    text: ({ id }) => `\`${id}\` quotes no sentence of the brief`,
    help: () => 'add `quote:` with the words of the brief that oblige, or add the sentence to the brief',
    explain: `A rule that the brief does not state is somebody's guess until the brief states it.`,
  }),
  'spec/rule-missing': row<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `\`${id}\` has neither a rule nor a quote`,
    help: () => 'add `rule:` with the business sentence, or `quote:` with the sentence of the brief',
    explain: `Every invariant says in words what it is about: in a sentence of its own (\`rule\`), or in the brief's (\`quote\`).`,
  }),
}
