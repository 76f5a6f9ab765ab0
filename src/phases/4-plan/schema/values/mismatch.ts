import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import { shareOf } from '../../patterns/rare-texts.ts'
import { probes } from '../../patterns/strictest-first.ts'
import { isText, textsOf } from '../../patterns/texts-of.ts'
import { shapesOf } from '../formats.ts'
import type { Pattern } from '../../patterns/text-rules.ts'
import type { Shape } from '../shape.ts'
import { isNone, keep } from './conditions.ts'
import { oneOf, planValues } from './constants.ts'
import { matches } from './pattern-test.ts'

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
/** What every text matches. */
export const anyText: Pattern = { source: '^', flags: 'u' }

/**
 * Texts that match some patterns, and none of others; undefined where no such text is known. `draw` says how texts are
 * drawn that need only match.
 */
export function planMismatch(
  shape: Shape,
  draw: (shape: Shape) => Drawn | undefined,
): ArbitraryPlan | undefined {
  const { antiPatterns, patterns, formats, excluded, least, most } = shape
  if (formats.length > 0) return planOfFormat(shape, draw)
  const [drawn = anyText, ...others] = patterns
  const rules = { all: [drawn, ...others], none: antiPatterns, least, most }
  const known = probesOf(least).filter((text) => isText(rules, text) && !excluded.includes(text))
  const found = (textsOf(rules, triedTexts) ?? []).filter((text) => !excluded.includes(text))
  if (known.length + found.length === 0) return undefined
  const constant = planValues(known.length > 0 ? known : found.slice(0, keptTexts))
  if ((shareOf([drawn], rules) ?? 0) < leastShare) return constant
  const { plan, tests } = draw({ ...shape, antiPatterns: [] }) ?? { plan: undefined, tests: [] }
  if (!plan) return constant
  const random = keep(plan, [...tests, ...isNoMatch(antiPatterns), ...isNone(excluded)])
  return oneOf([known.length > 0 ? constant : undefined, random].flatMap((each) => each ?? []))
}

/** Short texts, each as often as makes it long enough. */
const probesOf = (least: number): readonly string[] => [
  ...new Set(probes.map((probe) => probe.repeat(probe === '' ? 1 : Math.ceil(least / probe.length) || 1))),
]

const isNoMatch = (patterns: readonly Pattern[]) => patterns.map((pattern) => `!${matches(pattern)}`)

/** Texts of a format that do not match; undefined where all of them seem to. */
function planOfFormat(shape: Shape, draw: (shape: Shape) => Drawn | undefined): ArbitraryPlan | undefined {
  const { patterns, antiPatterns, least, most, excluded } = shape
  const rules = { all: patterns, none: antiPatterns, least, most }
  const suits = (text: string) => isText(rules, text) && !excluded.includes(text)
  const [format = '', ...others] = shape.formats
  const isPlain = others.length === 0 && shape.patterns.length === 0
  const known = isPlain && Object.hasOwn(kinds, format) ? kinds[format] : undefined
  if (known && !known.drawn.some(suits)) return planValues(known.rare.filter(suits))
  const forms = shapesOf(shape.formats)
  const texts = textsOf({ ...rules, all: [...patterns, ...forms] }, triedTexts) ?? []
  const found = [...(known?.drawn ?? []), ...texts].some(suits) ? draw(shape) : undefined
  return (
    found && keep(found.plan, [...found.tests, ...isNoMatch(shape.antiPatterns), ...isNone(shape.excluded)])
  )
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
