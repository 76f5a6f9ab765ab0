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

/** `valid`: what those that match the pattern must be. */
type Found = { readonly among: 'format' | 'none' } | { readonly among: 'pattern'; readonly valid: RegExp }

/**
 * How texts of a format that match a pattern are found: among those of the format, among those that match the pattern,
 * or not at all.
 */
export function formatBesidePattern(format: StringFormat, pattern: Pattern): Found {
  const { shape } = formatFacts[format] ?? {}
  if (shape && patternsMeet(shape, pattern) === false) return { among: 'none' }
  const facts = narrow[format]
  if (!facts || patternsMeet(facts.drawn, pattern) !== false) return { among: 'format' }
  return { among: 'pattern', valid: facts.valid }
}
