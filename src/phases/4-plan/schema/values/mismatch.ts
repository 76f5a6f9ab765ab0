import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import { textsOfPattern } from '../../patterns/texts-of-pattern.ts'
import { formatFacts } from '../formats.ts'
import type { Pattern, Shape } from '../shape.ts'
import { isNone, keep } from './conditions.ts'
import { oneOf, planValues } from './constants.ts'
import { matches } from './pattern-test.ts'

/** Short texts that patterns are asked about. */
export const probes = [
  '',
  ' ',
  'a',
  'A',
  '0',
  '-',
  '_',
  '.',
  '/',
  '@',
  '!',
  '\n',
  'é',
  '<',
  '~~',
  'aB3',
  '\u0000',
  '#$%',
]

/** An arbitrary of texts, and what of their rules it does not keep by itself. */
export interface Drawn {
  readonly plan: ArbitraryPlan
  /** What the arbitrary alone does not promise. */
  readonly tests: readonly string[]
}

const triedTexts = 60
/** Below this share of texts that suit, those that were found are all that is drawn. */
const leastShare = 0.2
const keptTexts = 8

/**
 * Texts that match some patterns, and none of others; undefined where no such text is known. `draw` says how texts are
 * drawn that need only match.
 */
export function planMismatch(
  shape: Shape,
  draw: (shape: Shape) => Drawn | undefined,
): ArbitraryPlan | undefined {
  const { antiPatterns, patterns, least, formats, excluded } = shape
  if (formats.length > 0) return planOfFormat(shape, draw)
  const suits = (text: string) => isMismatch(shape, text) && !excluded.includes(text)
  const lengthened = probes.map((probe) =>
    probe === '' ? '' : probe.repeat(Math.ceil(least / probe.length) || 1),
  )
  const known = [...new Set(lengthened)].filter(suits)
  const tried = patterns.flatMap((pattern) => textsOfPattern(pattern, triedTexts))
  const fitting = tried.filter(suits)
  const isRare = patterns.length > 0 || formats.length > 0
  const isLikely = patterns.length > 0 && formats.length === 0 && fitting.length >= tried.length * leastShare
  if (known.length + fitting.length === 0) return undefined
  const constant = planValues(known.length > 0 ? known : [...new Set(fitting)].slice(0, keptTexts))
  if (isRare && !(isLikely && fitting.length > 0)) return constant
  const { plan, tests } = draw({ ...shape, antiPatterns: [] }) ?? { plan: undefined, tests: [] }
  if (!plan) return constant
  const mismatch = antiPatterns.map((pattern) => `!${matches(pattern)}`)
  const random = keep(plan, [...tests, ...mismatch, ...isNone(excluded)])
  return oneOf([known.length > 0 ? constant : undefined, random].flatMap((each) => each ?? []))
}

/** Texts of a format that do not match; undefined where all of them seem to. */
function planOfFormat(shape: Shape, draw: (shape: Shape) => Drawn | undefined): ArbitraryPlan | undefined {
  const suits = (text: string) => isMismatch(shape, text) && !shape.excluded.includes(text)
  const [format = '', ...others] = shape.formats
  const isPlain = others.length === 0 && shape.patterns.length === 0
  const known = isPlain && Object.hasOwn(kinds, format) ? kinds[format] : undefined
  if (known && !known.drawn.some(suits)) return planValues(known.rare.filter(suits))
  const forms = shape.formats.flatMap((each) => formatFacts[each]?.shape ?? [])
  const [asked] = shape.patterns.length > 0 ? shape.patterns : forms
  const texts = asked ? textsOfPattern({ source: asked.source, flags: 'u' }, triedTexts) : []
  const found = [...(known?.drawn ?? []), ...texts].some(suits)
    ? draw({ ...shape, antiPatterns: [] })
    : undefined
  const mismatch = shape.antiPatterns.map((pattern) => `!${matches(pattern)}`)
  return found && keep(found.plan, [...found.tests, ...mismatch, ...isNone(shape.excluded)])
}

/** Texts of formats of which only some kinds are drawn: where all of those match, no drawn one ever fails to. */
const addresses = {
  drawn: ['http://example.org', 'https://example.org'],
  rare: ['urn:a', 'mailto:a', 'ftp://example.org', 'regex:a'],
}
const kinds: Readonly<
  Record<string, { readonly drawn: readonly string[]; readonly rare: readonly string[] }>
> = {
  uri: addresses,
  url: addresses,
  'date-time': {
    drawn: ['2024-02-29T23:59:59Z', '1970-01-01T00:00:00.000Z'],
    rare: ['2024-02-29T23:59:59+01:00', '1970-01-01T00:00:00.5-08:30'],
  },
}

function isMismatch({ least, most, patterns, antiPatterns }: Shape, text: string): boolean {
  const isMatch = ({ source, flags }: Pattern) => new RegExp(source, flags).test(text)
  const length = [...text].length
  return length >= least && length <= most && patterns.every(isMatch) && !antiPatterns.some(isMatch)
}
