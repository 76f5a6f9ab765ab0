/** The words of a name, in lower case: `parseHTMLText` gives parse, html, text. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())

export const kebab = (name: string): string => wordsOf(name).join('-')

export const mentions = (sentence: string, name: string): boolean =>
  new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(sentence)

/** Words that say nothing about what is meant. */
const idle = new Set(
  'a an the its his her their this that these those of for in on to all any each every always value values number result'.split(
    ' ',
  ),
)

/** The words of a phrase that carry meaning, each in the singular. */
export const meaning = (phrase: string): readonly string[] =>
  wordsOf(phrase)
    .filter((word) => !idle.has(word))
    .map(singular)

export const singular = (word: string): string =>
  word.length > 3 && /(?:[^s]s)$/.test(word) ? word.replace(/ies$/, 'y').replace(/s$/, '') : word

/** Text as a YAML scalar in double quotes. */
export const quoted = (text: string): string => JSON.stringify(text)

/** Code as a quoted YAML scalar: in double quotes YAML would read its backslashes, and such code is refused. */
export const quotedCode = (code: string): string =>
  /["\\]/.test(code) ? `'${code.replaceAll("'", "''")}'` : `"${code}"`

/** `A`, `B` and `C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
