import { wordsOf } from '../words.ts'
import type { Drawn, Factory } from './drawing.ts'

export const plainText: Factory = { name: 'plainText', text: '{ type: string, hostile: false }' }

/** Words with white space and marks between them, of which plain text has few: for what brings text into a form. */
export const wordyText: Factory = {
  name: 'wordyText',
  text: "{ anyOf: [{ type: string, hostile: false }, { type: string, pattern: '^ {0,2}([A-Za-z0-9]{1,4}( {1,5}|[_.-]{1,3})){0,4}$', because: Words with white space and marks between them. }] }",
}

/** The same value as words, if it is any text. */
export const asWords = (drawn: Drawn): Drawn =>
  drawn.text === plainText.name ? { ...drawn, text: wordyText.name, factories: [wordyText] } : drawn

const formatted = (name: string, format: string): Factory => ({
  name,
  text: `{ type: string, format: ${format} }`,
})

/** Texts of a form that a spec can draw. */
const byWord: readonly (readonly [RegExp, Factory])[] = [
  [/^(?:email|mail)$/, formatted('email', 'email')],
  [/^(?:url|uri|href|link)$/, formatted('url', 'uri')],
  [/^(?:uuid|guid)$/, formatted('uuid', 'uuid')],
  [/^(?:hostname|domain)$/, formatted('hostname', 'hostname')],
]

/** Words for texts of a form that a spec cannot guess: no text that is drawn at random is one. */
const structured = new Set(
  (
    'date dates time times timestamp datetime instant duration interval iso json xml html css csv tsv yaml toml ini markdown md sql ' +
    'regex regexp pattern glob selector path paths filename file dirname dir route mime charset version versions ver semver range color ' +
    'colour hex rgb hsl base64 base32 base58 b64 b32 b58 binary octal bits timezone tz zone locale lang language country currency iban bic isbn ean ' +
    'ip ipv4 ipv6 cidr mac address phone postcode zip token jwt hash digest signature cron expression expr formula equation query ' +
    'template format mask unit units roman numeral money amount price hostport header cookie entity encoded escaped serialized compressed ' +
    'encrypted cipher ciphertext percent month weekday day year numeric number digits integer int float decimal bigint literal code'
  ).split(' '),
)

export const isStructured = (name: string): boolean => wordsOf(name).some((word) => structured.has(word))

/** A text by its name; undefined where it must have a form that is not known. */
export function textFor(name: string): Factory | undefined {
  const last = wordsOf(name).at(-1) ?? ''
  const found = byWord.find(([word]) => word.test(last))?.[1]
  return found ?? (isStructured(name) ? undefined : plainText)
}
