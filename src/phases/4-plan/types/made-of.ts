import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { outOfReach } from '../place.ts'
import { bare, type Typed } from './handler.ts'

/** Made by an expression out of drawn parts, by their names. */
export const made = (text: string, parts: Readonly<Record<string, ArbitraryPlan>>): ArbitraryPlan => ({
  kind: 'made',
  parts: Object.entries(parts).map(([name, arbitrary]) => ({ name, arbitrary })),
  code: { text, uses: [] },
})

/** A list of pairs. */
export const entriesOf = (key: ArbitraryPlan, value: ArbitraryPlan): ArbitraryPlan => ({
  kind: 'array',
  items: {
    kind: 'tuple',
    elements: [key, value].map((arbitrary) => ({ arbitrary, optional: false, rest: false })),
  },
  minLength: undefined,
  maxLength: undefined,
  uniqueBy: undefined,
  keys: 'deep',
  contains: undefined,
})

/** What is inside is none of the keywords' affair. */
export const outside = (typed: Typed): Typed => bare(typed, outOfReach(typed.place))
