import { walkerOf } from './configuration.ts'
import { productOf, type Place } from './product.ts'
import { regexStates } from './regex-states.ts'
import { splitLooks } from './split-looks.ts'
import type { Pattern, TextRules } from './text-rules.ts'

const known = new Map<string, readonly Place[] | undefined>()

/**
 * The product of the patterns' machines, found out once, since it takes a while; undefined where one has none, or the
 * product is too large.
 */
export function placesOf({ all, none = [] }: TextRules): readonly Place[] | undefined {
  const key = JSON.stringify([all, none].map((each) => each.map(({ source, flags }) => [source, flags])))
  if (!known.has(key)) known.set(key, productOfRules(all, none))
  return known.get(key)
}

function productOfRules(all: readonly Pattern[], none: readonly Pattern[]): readonly Place[] | undefined {
  const split = all.map(splitLooks)
  const looked = productOfPatterns(
    split.flatMap((each) => each.all),
    [...none, ...split.flatMap((each) => each.none)],
  )
  const isPlain = split.every((each) => each.all.length + each.none.length === 1)
  return looked ?? (isPlain ? undefined : productOfPatterns(all, none))
}

function productOfPatterns(all: readonly Pattern[], none: readonly Pattern[]): readonly Place[] | undefined {
  // Where all read whole characters, a half of one says no more than one of them; both at once make too many places.
  const arePaired = [...all, ...none].every(({ flags }) => flags.includes('u'))
  const wanted = all.map(({ source, flags }) => regexStates(source, flags, arePaired)?.states)
  const unwanted = none.map(({ source, flags }) => regexStates(source, flags))
  const walkers = wanted.flatMap((states) => (states ? [walkerOf(states)] : []))
  // What a machine takes too much of cannot be told from what is not wanted.
  const denied = unwanted.flatMap((each) => (each?.isExact ? [walkerOf(each.states)] : []))
  return walkers.length < wanted.length ? undefined : productOf(walkers, denied)
}
