import { endings } from './endings.ts'
import { placesOf } from './places-of.ts'
import type { Place } from './product.ts'
import { numbers, unitOf, type Next } from './random-units.ts'
import type { Pattern, TextRules } from './text-rules.ts'

/**
 * Some texts that match all of some patterns and none of others, the same every time and none twice: of several lengths,
 * and readable where they can be. An empty list where surely none does; undefined where none is found, though there may be
 * some. Lengths are in characters; texts have none of two units.
 */
export function textsOf(rules: TextRules, count: number): readonly string[] | undefined {
  const places = placesOf(rules)
  if (!places) return undefined
  const { lengths, isEmpty, reaches } = endings(places, rules.least ?? 0, rules.most ?? Infinity)
  if (isEmpty) return []
  const next = numbers()
  const texts = Array.from({ length: lengths.length > 0 ? count : 0 }, (_, tried) =>
    walk(places, reaches, { length: lengths[tried % lengths.length] ?? 0, next }),
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
}

/** A text of exactly some length, along places from which the rest of it leads to an end. */
function walk(
  places: readonly Place[],
  reaches: (at: number, left: number) => boolean,
  { length, next }: Wanted,
): string {
  const units: number[] = []
  for (let at = 0, left = length; left > 0; left -= 1) {
    const ways = (places[at]?.ways ?? []).filter(({ to }) => reaches(to, left - 1))
    const way = ways[next(ways.length)]
    if (!way) return ''
    units.push(unitOf(way.units, next))
    at = way.to
  }
  return String.fromCharCode(...units)
}
