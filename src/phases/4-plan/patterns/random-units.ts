import type { Span } from './span.ts'

export type Next = (below: number) => number

/** Chooses one of some units. */
export type UnitOf = (spans: readonly Span[], next: Next) => number

/** A linear congruential generator (Numerical Recipes, chapter 7): numbers below a bound. */
export function numbers(): Next {
  let state = 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A unit that can be read, where there is one: of each span as often. */
export function unitOf(spans: readonly Span[], next: Next): number {
  const usable = readable(spans)
  const [from, to] = usable[next(usable.length)] ?? [0x61, 0x61]
  return from + next(to - from + 1)
}

/** A unit that can be read, where there is one: each as often. */
export function evenUnit(spans: readonly Span[], next: Next): number {
  const usable = readable(spans)
  let at = next(countOf(spans))
  for (const [from, to] of usable) {
    if (from + at <= to) return from + at
    at -= to - from + 1
  }
  return 0x61
}

/** How many units there are that can be read, or at all where none can. */
export const countOf = (spans: readonly Span[]): number =>
  readable(spans).reduce((sum, [from, to]) => sum + to - from + 1, 0)

function readable(spans: readonly Span[]): readonly Span[] {
  const found = spans.flatMap(([from, to]): Span[] =>
    from > 0x7e || to < 0x20 ? [] : [[Math.max(from, 0x20), Math.min(to, 0x7e)]],
  )
  return found.length > 0 ? found : spans
}
