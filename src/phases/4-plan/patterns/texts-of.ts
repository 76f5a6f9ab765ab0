import { endings } from './endings.ts'
import { placesOf } from './places-of.ts'
import type { Place, Way } from './product.ts'
import { countOf, evenUnit, numbers, unitOf, type Next } from './random-units.ts'
import type { Pattern, TextRules } from './text-rules.ts'

/**
 * Some texts that match all of some patterns and none of others, the same every time and none twice: of several lengths,
 * and readable where they can be; `evenly`: of all units as often. An empty list where surely none does; undefined where none is found, though there may be
 * some. Lengths are in characters; texts have none of two units.
 */
export function textsOf(rules: TextRules, count: number, evenly = false): readonly string[] | undefined {
  const places = placesOf(rules)
  if (!places) return undefined
  const { lengths, isEmpty, reaches } = endings(places, rules.least ?? 0, rules.most ?? Infinity)
  if (isEmpty) return []
  const next = numbers()
  const texts = Array.from({ length: lengths.length > 0 ? count : 0 }, (_, tried) =>
    walk(places, reaches, { length: lengths[tried % lengths.length] ?? 0, next, evenly }),
  )
  const kept = [...new Set(texts)].filter((text) => isText(rules, text))
  return kept.length > 0 ? kept : undefined
}

/** Whether some text keeps to all rules; undefined where that cannot be told. */
export function hasTexts(rules: TextRules): boolean | undefined {
  const places = placesOf(rules)
  if (!places) return undefined
  return !endings(places, rules.least ?? 0, rules.most ?? Infinity).isEmpty
}

/** Whether a text keeps to all rules. */
export function isText({ all, none = [], least = 0, most = Infinity }: TextRules, text: string): boolean {
  const matches = ({ source, flags }: Pattern) => new RegExp(source, flags).test(text)
  const { length } = [...text]
  return length >= least && length <= most && all.every(matches) && !none.some(matches)
}

interface Wanted {
  readonly length: number
  readonly next: Next
  /** Each unit as often, else each span of units, and each way to go on. */
  readonly evenly: boolean
}

/** A text of exactly some length, along places from which the rest of it leads to an end. */
function walk(
  places: readonly Place[],
  reaches: (at: number, left: number) => boolean,
  { length, next, evenly }: Wanted,
): string {
  const units: number[] = []
  for (let at = 0, left = length; left > 0; left -= 1) {
    const ways = (places[at]?.ways ?? []).filter(({ to }) => reaches(to, left - 1))
    const way = evenly ? widestOf(ways, next) : ways[next(ways.length)]
    if (!way) return ''
    units.push(evenly ? evenUnit(way.units, next) : unitOf(way.units, next))
    at = way.to
  }
  return String.fromCharCode(...units)
}

/** One of some ways, as often as it has units. */
function widestOf(ways: readonly Way[], next: Next): Way | undefined {
  let at = next(ways.reduce((sum, { units }) => sum + countOf(units), 0))
  return ways.find(({ units }) => (at -= countOf(units)) < 0)
}
