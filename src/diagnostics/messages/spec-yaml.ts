import { row } from '../message.ts'

/** What YAML could not make sense of, in words for people who do not know its grammar. */
const syntaxProblems = {
  'nested-map': () => 'to YAML a colon and a blank start a map, and there can be none here, inside a value',
  'key-over-lines': () =>
    'a key stands on one line; is a blank missing after a colon, or a line not indented enough?',
  indentation: () => 'this line is indented unlike the lines around it',
  'open-bracket': () => 'a bracket that was opened is not closed before this',
  'open-bracket-here': (found: string) => `the \`${found}\` that opens here is not closed`,
  'open-quote': () => 'a quote that was opened is not closed',
  'no-colon': () => 'a key and a colon are expected here',
  'no-dash': () => 'this line belongs to no item of the list: is it indented wrongly, or is `-` missing?',
  'dash-alone': () => 'to YAML this is no item of a list: a blank stands between `-` and what the item is',
  'other-comment': () => 'to YAML this is no comment: one begins with `#`',
  'value-ended': (found: string) => `to YAML the value has ended before \`${found}\``,
  'list-behind-key': () => 'a list starts on the line after its key',
  'start-character': (found: string) =>
    `no value can start with \`${found}\` in YAML unless it stands in quotes`,
  escape: (found: string) => `\`${found}\` is no escape that YAML knows in double quotes`,
  'block-header': () => 'after `|` or `>` the text starts on the next line',
  'under-block': () => 'what stands under `|` or `>` is indented further than its key, by spaces',
  'odd-blank': (found: string) =>
    `to YAML this is no blank: it is the character U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  'two-properties': () => 'a value has one tag and one anchor at most',
  other: (found: string) => `YAML does not expect \`${found}\` here`,
} satisfies Readonly<Record<string, (found: string) => string>>
export type SyntaxProblem = keyof typeof syntaxProblems

/** Faults of a spec as YAML. */
export const specYamlMessages = {
  'spec/yaml-syntax': row<{ problem: SyntaxProblem; found: string; repaired: string | undefined }>({
    severity: 'error',
    text: ({ problem, found }) => syntaxProblems[problem](found),
    help: ({ problem, repaired }) =>
      problem === 'odd-blank'
        ? 'type an ordinary space in its place'
        : repaired && `written so that YAML takes nothing in it for its own:\n\n${repaired}`,
    explain: `YAML gives a meaning to \`: \`, \` #\`, brackets, quotes, \`!\`, \`&\`, \`*\`, \`@\`, \`%\` and the backtick. Code and prose that hold one of them are best written as a literal block:

    then: |
      total === (isEmpty ? 0 : sum(prices))
    rule: "Rounding: half a cent goes up."

What one slip hides is left out, and the rest of the file is checked all the same.`,
  }),
  'spec/tab-indent': row<Record<never, never>>({
    severity: 'error',
    text: () => 'tabs are not allowed as indentation in YAML',
    help: () => 'indent with spaces',
    explain: `Editors show a tab with different widths, so YAML refuses it as indentation. Tabs inside a literal block, after its own indentation, are fine.`,
  }),
  'spec/not-formatted': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the spec is not written in the canonical style',
    help: () => 'run `npx gen-props format`',
    explain: `\`gen-props format\` puts the language's own keys into the order of the reference, writes blocks of code as literal blocks, and leaves comments, names and values as they are. \`format --check\` tells which specs it would change.`,
  }),
  'spec/not-formattable': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the spec cannot be brought into the canonical style without a change of what it says',
    help: () => 'it was left as it is; look for comments in odd places, such as inside of `[ … ]` or `{ … }`',
    explain: `After formatting, a spec is read again, and both must hold the same values and the same comments. Where they do not, nothing is written. A comment between the parts of a flow collection, or an anchor on a block of code, can be the reason.`,
  }),
  'spec/duplicate-key': row<{ key: string }>({
    severity: 'error',
    text: ({ key }) => `the key \`${key}\` stands here for the second time`,
    help: () => 'keep one of the two',
    explain: `Of two equal keys, a YAML reader would drop one in silence. Names in \`given\` count as keys too.`,
  }),
  'spec/several-documents': row<Record<never, never>>({
    severity: 'error',
    text: () => 'a second YAML document starts here',
    help: () => 'write one spec per file, and no `---` between its parts',
    explain: `A line of three dashes ends a YAML document and starts the next. A spec is one document.`,
  }),
  'spec/empty': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the spec is empty',
    help: () => 'start with:\n\nversion: 1\nsubject: ../src/your-module.ts\ninvariants: []',
    explain: `A spec needs at least \`version\`, \`subject\` and \`invariants\`.`,
  }),
  'spec/not-a-map': row<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `a spec is a map of keys, this is a ${found}`,
    help: () => 'start with:\n\nversion: 1\nsubject: ../src/your-module.ts\ninvariants: []',
    explain: `At the top of a spec stand keys: \`version\`, \`subject\`, \`invariants\` and others. A list of invariants belongs under \`invariants:\`.`,
  }),
  'spec/not-utf8': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the file is not text in UTF-8',
    help: () => 'save it as UTF-8',
    explain: `Here stand bytes that are no UTF-8, or a character U+FFFD that an earlier conversion left behind. A file in UTF-16 or Latin-1 has to be saved as UTF-8.`,
  }),
  'spec/byte-order-mark': row<Record<never, never>>({
    severity: 'warning',
    text: () => 'the file starts with a byte order mark',
    help: () => 'save it as UTF-8 without a byte order mark',
    explain: `The mark is allowed and read over, but other tools stumble over it.`,
  }),
  'spec/too-large': row<{ limit: number }>({
    severity: 'error',
    text: ({ limit }) => `the spec is longer than ${limit} characters`,
    help: () => 'split it: one spec per subject, and `include` for what they share',
    explain: `A limit keeps a hostile file from keeping the reader busy. No spec that people can review comes near it.`,
  }),
  'spec/too-deep': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the YAML is nested more than 100 levels deep',
    help: () => 'name the inner parts: factories for arbitraries, `define` for code',
    explain: `A limit keeps a hostile file from exhausting the stack.`,
  }),
  'spec/too-many-aliases': row<{ limit: number }>({
    severity: 'error',
    text: ({ limit }) => `the aliases of this file stand for more than ${limit} values`,
    help: () => 'use factories, scenarios and `include` to share things',
    explain: `A few nested aliases can stand for billions of values ("billion laughs"). Their number is limited.`,
  }),
  'spec/alias-cycle': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `the alias \`*${name}\` stands inside what it stands for`,
    help: () => 'write the value out',
    explain: `\`&all [*all]\` is a list that holds itself, without end. An alias stands for a value further up that is complete.`,
  }),
  'spec/unknown-alias': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `no anchor \`&${name}\` stands before this alias`,
    help: ({ name }) => `if it is meant as text, put it in quotes: "*${name}"`,
    explain: `\`*name\` repeats the value that was marked \`&name\` further up.`,
  }),
  'spec/unknown-tag': row<{ tag: string }>({
    severity: 'error',
    text: ({ tag }) => `a spec has no YAML tags, and this is one: \`${tag}\``,
    help: () => 'if it is meant as text, put the value in quotes',
    explain: `What starts with \`!\` is a tag to YAML, which says how the value after it is to be read. The spec language has none.`,
  }),
  'spec/key-not-text': row<Record<never, never>>({
    severity: 'error',
    text: () => 'a key must be text',
    help: () => 'put the key in quotes',
    explain: `YAML allows lists and maps as keys; a spec does not. Often a bracket or a question mark at the start of a line was meant as text.`,
  }),
  'spec/undefined-text': row<Record<never, never>>({
    severity: 'warning',
    text: () => 'to YAML `undefined` is a text of nine letters',
    help: () => 'for no value write `{ expr: undefined }`, for the text `"undefined"`',
    explain: `YAML has \`null\` and no \`undefined\`. Where data stands, the word is a text, which a field of type \`string | undefined\` takes without a word.

    note: { enum: [undefined, long] }                       # two texts
    note: { anyOf: [{ expr: undefined }, { const: long }] }`,
  }),
  'spec/number-changed': row<{ written: string; read: string }>({
    severity: 'error',
    text: ({ written, read }) => `to YAML \`${written}\` is the number ${read}`,
    help: ({ written }) => `if it is text, write "${written}"`,
    explain: `A number with leading zeros loses them (\`01234\` is 1234), and one beyond the safe integers is rounded (\`9007199254740993\` is 9007199254740992). Codes and ids stand in quotes.`,
  }),
  'spec/text-cut': row<{ lost: string }>({
    severity: 'warning',
    text: ({ lost }) => `the text ends here: to YAML \`${lost}\` is a comment`,
    help: () => 'put the text in quotes',
    explain: `A \`#\` after a blank starts a comment, so \`rule: Seat #1 is free\` says "Seat". A comment that is meant has a blank after the \`#\`.`,
  }),
  'spec/merge-key': row<Record<never, never>>({
    severity: 'error',
    text: () => 'YAML 1.2 has no merge keys (`<<`)',
    help: () => 'share keys by a scenario, values by a factory',
    explain: `\`<<\` belonged to YAML 1.1. Scenarios (\`scenario: name\`) and refined factories (\`{ factory: name, … }\`) do the same with rules that are checked.`,
  }),
  'spec/yaml-directive': row<{ version: string }>({
    severity: 'error',
    text: ({ version }) => `specs are YAML 1.2, this file asks for ${version}`,
    help: () => 'remove the `%YAML` line',
    explain: `In YAML 1.1 \`no\` and \`on\` are booleans and \`010\` is 8. Specs are always read as YAML 1.2.`,
  }),
}
