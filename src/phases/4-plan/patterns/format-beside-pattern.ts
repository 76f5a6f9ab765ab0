import type { StringFormat } from '../../../ir/string-format.ts'
import { formatFacts } from '../schema/formats.ts'
import { drawablePattern } from './drawable-pattern.ts'
import { textsOfFormat } from './drawn-formats.ts'
import { isDrawable, isRegex } from './is-drawable.ts'
import { rareTexts } from './rare-texts.ts'
import { splicedShare } from './spliced-share.ts'
import { splicesOf, type Splice } from './splice-of.ts'
import { strictestFirst } from './strictest-first.ts'
import type { Pattern, TextRules } from './text-rules.ts'
import { hasTexts, isText } from './texts-of.ts'
import { validTexts } from './valid-texts.ts'

/** What stands before an ending, so that the whole may be a text of the format. */
const openings: Readonly<Partial<Record<StringFormat, (ending: string) => string>>> = {
  email: (ending) => (ending.startsWith('@') ? '[a-z][a-z0-9]{0,15}' : '[a-z][a-z0-9]{0,15}@[a-z]{1,9}'),
  hostname: () => '[a-z][a-z0-9]{0,15}',
  uri: () => 'https://[a-z]{1,16}',
}

/**
 * `valid`: what those that match the patterns must be; `opened`: the one pattern with what stands before its ending;
 * `splices`: the parts of the texts that the patterns ask for; `texts`: some, where hardly any is found otherwise.
 */
type Found =
  | { readonly among: 'format' }
  | { readonly among: 'none' }
  | { readonly among: 'texts'; readonly texts: readonly string[] }
  | { readonly among: 'pattern'; readonly valid: RegExp; readonly opened: Pattern }
  | { readonly among: 'both'; readonly valid: RegExp; readonly splices: readonly Splice[] }

/**
 * How texts of a format that keep to rules are found: among those of the format, among those that match a pattern, among
 * those of the format with a part that matches, among a few that are listed, or not at all.
 */
export function formatBesidePattern(format: StringFormat, rules: TextRules): Found {
  const { shape } = formatFacts[format] ?? {}
  if (shape && hasTexts({ ...rules, all: [shape, ...rules.all] }) === false) return { among: 'none' }
  const [strictest, ...others] = strictestFirst(rules.all)
  const valid = validTexts[format]
  if (!valid || rules.all.length + (rules.none ?? []).length === 0) return { among: 'format' }
  const before = strictest && others.length === 0 && isRareEnding(strictest) ? openings[format] : undefined
  const opened = strictest &&
    before && { ...strictest, source: `^${before(strictest.source)}${strictest.source}` }
  if (opened && hasTexts({ ...rules, all: [opened, valid] }) !== false)
    return { among: 'pattern', valid, opened }
  const drawn = textsOfFormat(format, rules, tried) ?? []
  const asked = { ...rules, all: strictest ? [strictest, ...others] : [] }
  // A leap day is no text that every reader takes, and yet one of the format.
  const isValid = hasTexts({ ...asked, all: [valid, ...asked.all] }) !== false
  return foundBeside({ valid: isValid ? valid : (shape ?? valid), isValid }, drawn, asked)
}

interface Asked {
  readonly valid: RegExp
  /** Whether some that are valid keep to the rules. */
  readonly isValid: boolean
}

function foundBeside({ valid, isValid }: Asked, drawn: readonly string[], rules: TextRules): Found {
  const [strictest] = rules.all
  const whole = { ...rules, all: [valid, ...rules.all] }
  const share = drawn.filter((text) => isText(rules, text)).length / Math.max(1, drawn.length)
  if (share >= enough) return { among: 'format' }
  const splices = strictest && isValid ? partsOf(strictest) : []
  const likelihood = Math.max(share, splicedShare(drawn, splices, whole) ?? 0)
  const texts = rareTexts(likelihood, whole, leastSpliced)
  if (texts && texts.length > 0) return { among: 'texts', texts }
  if (texts && share === 0) return { among: 'none' }
  return splices.length > 0 ? { among: 'both', valid, splices } : { among: 'format' }
}

const tried = 300
/** At this share texts of the format are waited for. */
const enough = 0.05
/** What is known of texts into which parts are put is rough. */
const leastSpliced = 0.03

/** An ending of which so much is fixed that hardly any text has it by chance: `@example\.com$`. */
const isRareEnding = ({ source, flags }: Pattern) =>
  /^u?$/.test(flags) && /^[^^|?*+()[\]{}]*\w{3}[^^|?*+()[\]{}]*\$$/.test(source) && !source.endsWith('\\$')

/** What can be drawn of the parts that a pattern asks for. */
const partsOf = (pattern: Pattern): readonly Splice[] =>
  splicesOf(pattern)
    .filter(isRegex)
    .map(drawableSplice)
    .filter((part) => part.source !== '^$' && isDrawable(part))

/** The same part as fast-check can draw it. */
export function drawableSplice({ at, ...own }: Splice): Splice {
  const { source, flags } = drawablePattern(own)
  return { source, flags, at }
}
