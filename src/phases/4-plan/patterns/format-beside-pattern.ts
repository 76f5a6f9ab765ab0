import type { StringFormat } from '../../../ir/string-format.ts'
import { formatFacts } from '../schema/formats.ts'
import { isDrawable } from './is-drawable.ts'
import { patternsMeet, type Pattern } from './patterns-meet.ts'
import { splicesOf, type Splice } from './splice-of.ts'
import { textsOfPattern } from './texts-of-pattern.ts'
import { validTexts } from './valid-texts.ts'

/** Formats of which fewer texts are drawn than there are: what those that are drawn look like. */
const drawnTexts: Readonly<Partial<Record<StringFormat, RegExp>>> = {
  hostname: /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z0-9-]{2,}$/i,
  uri: /^https?:\/\//,
}

/** What stands before an ending, so that the whole may be a text of the format. */
const openings: Readonly<Partial<Record<StringFormat, (ending: string) => string>>> = {
  email: (ending) => (ending.startsWith('@') ? '[a-z][a-z0-9]{0,15}' : '[a-z][a-z0-9]{0,15}@[a-z]{1,9}'),
  hostname: () => '[a-z][a-z0-9]{0,15}',
  uri: () => 'https://[a-z]{1,16}',
}

/**
 * `valid`: what those that match the pattern must be; `opened`: the pattern with what stands before its ending; `splices`:
 * the parts of the texts that the pattern asks for.
 */
type Found =
  | { readonly among: 'format' }
  | { readonly among: 'none' }
  | { readonly among: 'pattern'; readonly valid: RegExp; readonly opened?: string }
  | { readonly among: 'both'; readonly valid: RegExp; readonly splices: readonly Splice[] }

/**
 * How texts of a format that match a pattern are found: among those of the format, among those that match the pattern,
 * among those of the format with a part that matches, or not at all.
 */
export function formatBesidePattern(format: StringFormat, pattern: Pattern): Found {
  const { shape } = formatFacts[format] ?? {}
  if (shape && patternsMeet(shape, pattern) === false) return { among: 'none' }
  const valid = validTexts[format]
  const before = isRareEnding(pattern) ? openings[format]?.(pattern.source) : undefined
  if (valid && before !== undefined) return { among: 'pattern', valid, opened: `^${before}${pattern.source}` }
  const isDrawn = patternsMeet(drawnTexts[format] ?? anyText, pattern) !== false
  if (isDrawn && !isRare(valid, pattern)) return { among: 'format' }
  if (!valid || patternsMeet(valid, pattern) === false) return { among: 'format' }
  const splices = splicesOf(pattern).filter(isDrawable)
  return splices.length > 0 ? { among: 'both', valid, splices } : { among: 'format' }
}

const anyText = /^/

/** An ending of which so much is fixed that hardly any text has it by chance: `@example\.com$`. */
const isRareEnding = ({ source, flags }: Pattern) =>
  flags === '' && /^[^^|?*+()[\]{}]*\w{3}[^^|?*+()[\]{}]*\$$/.test(source) && !source.endsWith('\\$')

const triedTexts = 100
/** Of texts of a format so many must match a pattern, or they are not waited for. */
const leastMatching = 5

function isRare(valid: RegExp | undefined, { source, flags }: Pattern): boolean {
  if (!valid) return false
  const texts = textsOfPattern(valid, triedTexts)
  const regex = new RegExp(source, flags)
  return texts.length > 0 && texts.filter((text) => regex.test(text)).length < leastMatching
}
