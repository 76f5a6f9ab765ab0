import type { StringFormat } from '../../../ir/string-format.ts'
import { formatFacts } from '../schema/formats.ts'
import { patternsMeet, type Pattern } from './patterns-meet.ts'

/** Formats of which fewer texts are drawn than there are: what those that are drawn look like, and any that is valid. */
const narrow: Readonly<Partial<Record<StringFormat, { readonly drawn: RegExp; readonly valid: RegExp }>>> = {
  hostname: {
    drawn: /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z0-9-]{2,}$/i,
    valid: /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i,
  },
  uri: {
    drawn: /^https?:\/\//,
    valid:
      /^[a-z][a-z0-9+.-]*:([\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})+(#([\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i,
  },
}

/** What stands before an ending, so that the whole may be a text of the format. */
const openings: Readonly<Partial<Record<StringFormat, (ending: string) => string>>> = {
  email: (ending) => (ending.startsWith('@') ? '[a-z][a-z0-9]{0,15}' : '[a-z][a-z0-9]{0,15}@[a-z]{1,9}'),
  hostname: () => '[a-z][a-z0-9]{0,15}',
  uri: () => 'https://[a-z]{1,16}',
}

/** `valid`: what those that match the pattern must be; `opened`: the pattern with what stands before its ending. */
type Found =
  | { readonly among: 'format' | 'none' }
  | { readonly among: 'pattern'; readonly valid: RegExp; readonly opened?: string }

/**
 * How texts of a format that match a pattern are found: among those of the format, among those that match the pattern,
 * or not at all.
 */
export function formatBesidePattern(format: StringFormat, pattern: Pattern): Found {
  const { shape } = formatFacts[format] ?? {}
  if (shape && patternsMeet(shape, pattern) === false) return { among: 'none' }
  const facts = narrow[format]
  const valid = facts?.valid ?? shape
  const before = isRareEnding(pattern) ? openings[format]?.(pattern.source) : undefined
  if (valid && before !== undefined) return { among: 'pattern', valid, opened: `^${before}${pattern.source}` }
  if (!facts || patternsMeet(facts.drawn, pattern) !== false) return { among: 'format' }
  return { among: 'pattern', valid: facts.valid }
}

/** An ending of which so much is fixed that hardly any text has it by chance: `@example\.com$`. */
const isRareEnding = ({ source, flags }: Pattern) =>
  flags === '' && /^[^^|?*+()[\]{}]*\w{3}[^^|?*+()[\]{}]*\$$/.test(source) && !source.endsWith('\\$')
