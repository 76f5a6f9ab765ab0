import { nearestFirst } from '../nearest.ts'
import { row } from '../message.ts'

const didYouMean = (nearest: string | undefined) => nearest && `did you mean \`${nearest}\`?`
const listed = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

/** Keys and values of a spec that the language does not have, or not there. */
export const specKeyMessages = {
  'spec/unknown-key': row<{
    key: string
    owner: string
    nearest: string | undefined
    known: readonly string[]
    instead?: string | undefined
    elsewhere?: string | undefined
  }>({
    severity: 'error',
    text: ({ key, owner }) => `\`${key}\` is no key of ${owner}`,
    help: ({ key, nearest, known, instead, elsewhere }) =>
      instead ??
      didYouMean(nearest) ??
      (elsewhere === undefined
        ? keysOf(key, known)
        : `it is a key of ${elsewhere}: does it stand too far in, or too far out?`),
    explain: `A key that the language does not have would be ignored, and with it what you wrote there. The reference lists the keys of each object.`,
  }),
  'spec/missing-key': row<{ key: string; owner: string }>({
    severity: 'error',
    text: ({ key, owner }) => `${owner} needs \`${key}\``,
    help: ({ key, owner }) =>
      key === 'version'
        ? 'add `version: 1`'
        : key === 'subject' && owner === 'a spec'
          ? 'add `subject:`; what is there for other specs to `include` is read with them'
          : `add \`${key}:\``,
    explain: `Some keys are needed always, some by a kind: \`throws\` says how a call fails, \`round-trip\` needs \`forward\` and \`backward\`.`,
  }),
  'spec/wrong-value': row<{ key: string; expected: string; found: string; mend?: string }>({
    severity: 'error',
    text: ({ key, expected, found }) => `\`${key}\` expects ${expected}, this is ${found}`,
    help: ({ mend }) => mend,
    explain: `The reference says what each key holds: text, a number, a duration (\`50ms\`), a share (\`5%\`), a list, a map or code. Prose with \`: \` in it is a map to YAML until it stands in quotes.`,
  }),
  'spec/wrong-version': row<{ found: string }>({
    severity: 'error',
    text: ({ found }) => `this is version ${found} of the spec language, and there is only version 1`,
    help: () => 'write `version: 1`',
    explain: `The version says which rules a spec is read by. So far there is one.`,
  }),
  'spec/unknown-word': row<{
    word: string
    what: string
    words: readonly string[]
    nearest: string | undefined
  }>({
    severity: 'error',
    text: ({ word, what }) => `there is no ${what} \`${word}\``,
    help: ({ nearest, words }) => didYouMean(nearest) ?? `one of ${listed(words)}`,
    explain: `This key holds one of a few words, such as \`status: draft\` or \`kind: throws\`. A word that is not among them is misspelt, or belongs to another key.`,
  }),
  'spec/key-not-for-kind': row<{ key: string; kind: string; kinds: readonly string[]; unsaid?: boolean }>({
    severity: 'error',
    text: ({ key, kind }) => `\`${key}\` is no key of the kind \`${kind}\``,
    help: ({ kinds, unsaid }) =>
      kinds.length > 6
        ? `it belongs to ${kinds.length} other kinds: see docs/language.md`
        : unsaid && kinds.length === 1
          ? `write \`kind: ${kinds.join()}\``
          : `it belongs to ${listed(kinds)}`,
    explain: `Each kind has keys of its own: \`throws\` belongs to \`kind: throws\`, \`forward\` to \`kind: round-trip\`. An invariant without \`kind\` is a \`postcondition\`.`,
  }),
  'spec/key-not-here': row<{ key: string; owner: string }>({
    severity: 'error',
    text: ({ key, owner }) => `${owner} has no \`${key}\` of its own`,
    help: () => 'move it to the invariant',
    explain: `Scenarios hold what several invariants share, so not their \`id\`, \`rule\` or \`quote\`. Cases are variants of one invariant, which gives the \`id\`, \`kind\` and \`status\`.`,
  }),
  'spec/bad-name': row<{ name: string; what: string }>({
    severity: 'error',
    text: ({ name, what }) => `\`${name}\` cannot be the name of ${what}`,
    help: () =>
      'use letters, digits and `_`, not starting with a digit, and no word that TypeScript reserves',
    explain: `The name stands in generated TypeScript: \`lineItem\`, not \`line-item\`.`,
  }),
  'spec/bad-pattern': row<{ pattern: string; message: string }>({
    severity: 'error',
    text: ({ message }) => `this is no regular expression: ${message}`,
    explain: `A \`message\` between slashes is a regular expression, with flags after the last slash: \`/currency/i\`. Other text is looked for as it stands.`,
  }),
}

/** More keys than this nobody reads in a message. */
const fewKeys = 12

function keysOf(key: string, known: readonly string[]): string {
  if (known.length <= fewKeys) return `its keys are ${listed(known)}`
  return `the nearest of its ${known.length} keys are ${listed(nearestFirst(key, known).slice(0, 5))}; docs/language.md has them all`
}
