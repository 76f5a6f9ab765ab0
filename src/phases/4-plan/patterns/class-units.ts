import type { Span } from './span.ts'

const known = new Map<string, readonly Span[]>()

/** The units of a class of Unicode, `\p{Lu}`, as the engine has them; without characters of two units. */
export function classUnits(written: string): readonly Span[] {
  const found = known.get(written) ?? unitsMatching(new RegExp(`^${written}$`, 'u'))
  known.set(written, found)
  return found
}

function unitsMatching(regex: RegExp): readonly Span[] {
  const spans: [number, number][] = []
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    if (!regex.test(String.fromCharCode(unit))) continue
    const last = spans.at(-1)
    if (last?.[1] === unit - 1) last[1] = unit
    else spans.push([unit, unit])
  }
  return spans
}
