import { closedPattern } from './closed-pattern.ts'
import { drawablePattern } from './drawable-pattern.ts'
import { isRegex } from './is-drawable.ts'
import { joinedPattern } from './joined-pattern.ts'
import { shareOf } from './rare-texts.ts'
import { regexWithin } from './regex-within.ts'
import { stretchedPattern } from './stretched-pattern.ts'
import type { Pattern, TextRules } from './text-rules.ts'

/** A pattern to draw texts of, for some rules. */
export interface Likely extends Pattern {
  /** Its texts match what it was made of. */
  readonly isOwn: boolean
  /** Its texts keep to the lengths. */
  readonly isSized: boolean
  /** How many of its texts keep to all rules, where that is known. */
  readonly share: number | undefined
}

/** What may stand before and behind a pattern comes up to this length by itself. */
const usualLength = 5
/** At this share a pattern is drawn as it is. */
const enough = 0.2
/** At this share it is drawn as it is rather than with fewer of what it allows. */
const nearlyAll = 0.9

/**
 * The pattern of which enough texts keep to all rules, or most, of several: with its lengths told, as it is written, with
 * what stands before and behind it, together with the others. `counted`: flags with which its characters are counted.
 */
export function likeliest(pattern: Pattern, rules: TextRules, counted: string): Likely {
  const forms = [
    () => sized(pattern, rules, counted),
    () => ((rules.least ?? 0) > usualLength ? undefined : asWritten(pattern, rules)),
    () => sized(closedPattern(pattern), rules, counted),
    () => stretched(pattern, rules),
    () => joined(rules),
  ]
  let best: Likely = asWritten(pattern, rules)
  for (const form of forms) {
    const likely = form()
    if (!likely) continue
    if (likely.share === undefined || likely.share >= enough) return likely
    if (likely.share > (best.share ?? 0)) best = likely
  }
  return best
}

function asWritten(pattern: Pattern, rules: TextRules): Likely {
  const isSized = !isLimited(rules)
  const { exact, ...drawn } = drawablePattern(pattern)
  const isAlone = exact && isSized && rules.all.length === 1 && !rules.none?.length
  return { ...pattern, isOwn: true, isSized, share: isAlone ? 1 : shareOf([drawn], rules) }
}

const isLimited = ({ least = 0, most = Infinity }: TextRules) => least > 0 || most < Infinity

function sized({ source, flags }: Pattern, rules: TextRules, counted: string): Likely | undefined {
  const { all, least = 0, most = Infinity } = rules
  const within = isLimited(rules) ? regexWithin(source, counted, { min: least, max: most }) : undefined
  if (!within) return undefined
  const pattern = { source: within.source, flags }
  if (within.isNarrower && (asWritten({ source, flags }, rules).share ?? 0) >= nearlyAll) return undefined
  const isAlone = within.isExact && all.length === 1 && !rules.none?.length
  const share = isAlone ? 1 : shareOf([drawablePattern(pattern)], rules)
  return { ...pattern, isOwn: true, isSized: within.isExact, share }
}

/** Where what repeats stands in groups, of which the lengths are not told. */
function stretched(pattern: Pattern, rules: TextRules): Likely | undefined {
  const longer = stretchedPattern(closedPattern(pattern), rules.least ?? 0)
  if (!longer || !isRegex(longer)) return undefined
  return asked(longer, rules)
}

function joined(rules: TextRules): Likely | undefined {
  const pattern = joinedPattern(rules.all, rules.least ?? 0, rules.most ?? Infinity)
  return pattern && asked(pattern, rules)
}

/** One whose texts are asked for all rules. */
function asked(pattern: Pattern, rules: TextRules): Likely {
  return { ...pattern, isOwn: false, isSized: false, share: shareOf([drawablePattern(pattern)], rules) }
}
