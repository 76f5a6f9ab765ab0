import type { Configuration, Walker } from './configuration.ts'
import { leadingTo } from './leading-to.ts'
import type { Span } from './span.ts'

/** Where several machines stand at one place of a text. */
export interface Place {
  /** A text that ends here matches. */
  readonly accepts: boolean
  /** By characters of one unit, to places from which a text may come to an end. */
  readonly ways: readonly Way[]
  /** Where units lead to of which two are a character. */
  readonly pairs: readonly number[]
}

export interface Way {
  readonly to: number
  readonly units: readonly Span[]
}

/** More steps than these are not taken. */
const mostSteps = 20_000

type Stand = readonly (Configuration | undefined)[]

/**
 * The places that texts lead to which all of some machines match and none of others; the first is where a text begins.
 * Undefined where they are too many.
 */
export function productOf(all: readonly Walker[], none: readonly Walker[]): readonly Place[] | undefined {
  const walkers = [...all, ...none]
  const isHopeless = (stand: Stand) =>
    stand.some((each, at) => (at < all.length ? !each : each?.isSettled === true))
  const { stands, visit } = visited()
  visit(walkers.map(({ start }) => start))
  const ways: (readonly Way[])[] = []
  let steps = 0
  for (let at = 0; at < stands.length; at += 1) {
    const here = stands[at] ?? []
    const found = new Map<number, Span[]>()
    for (const span of cells(here)) {
      steps += walkers.length
      if (steps > mostSteps) return undefined
      const next = walkers.map((walker, index) => here[index] && walker.after(here[index], span[0]))
      if (isHopeless(next)) continue
      const to = visit(next)
      found.set(to, [...(found.get(to) ?? []), span])
    }
    ways.push([...found].map(([to, units]) => ({ to, units })))
  }
  const accepts = stands.map((stand) =>
    stand.every((each, at) => (each?.accepts ?? false) === at < all.length),
  )
  const ends = accepts.flatMap((is, at) => (is ? [at] : []))
  const live = leadingTo(ends, ways)
  return ways.map((own, at) => {
    const leading = own.filter(({ to }) => live.has(to))
    const pairs = leading.flatMap(({ to, units }) => (units.some(isOfPair) ? [to] : []))
    return { accepts: accepts[at] ?? false, pairs, ways: leading.flatMap(withoutPairs) }
  })
}

function visited() {
  const stands: Stand[] = []
  const numbers = new Map<string, number>()
  const visit = (stand: Stand): number => {
    const key = stand.map((each) => each?.key).join('|')
    const known = numbers.get(key) ?? stands.push(stand) - 1
    numbers.set(key, known)
    return known
  }
  return { stands, visit }
}

/** Where units begin, and end, of which two are a character. */
const surrogates = [0xd800, 0xe000] as const

const isOfPair = ([low]: Span) => low >= surrogates[0] && low < surrogates[1]

function withoutPairs({ to, units }: Way): readonly Way[] {
  const left = units.filter((span) => !isOfPair(span))
  return left.length > 0 ? [{ to, units: left }] : []
}

/** All units in runs that make no difference to any of the machines. */
function cells(here: Stand): readonly Span[] {
  const units = here.flatMap((each) => each?.steps ?? []).flatMap((step) => step.units)
  const cuts = new Set([0, ...surrogates, ...units.flatMap(([low, high]) => [low, high + 1])])
  const starts = [...cuts].filter((unit) => unit <= 0xffff).sort((one, other) => one - other)
  return starts.map((start, index) => [start, (starts[index + 1] ?? 0x1_0000) - 1])
}
