import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { Shape } from '../shape.ts'

/** From this length on texts and lists are not drawn part by part: that would take seconds, and as long to shrink. */
const long = 1000
/** Of so many parts something is drawn, to be repeated. */
export const fewest = 1
export const usual = 100
/** A value is drawn up to so much longer than it must be. */
const spread = 10
/** Longer ones would take all memory. */
const longest = 10_000_000
/** Of what must differ, keys or elements, more are not looked for. */
export const mostDifferent = 2000

export const isLong = ({ least }: Shape) => least >= long
export const isTooLong = ({ least }: Shape) => least > longest

/** `drawn` holds from `fewest` to `usual` parts. */
export const stretched = ({ least, most }: Shape, drawn: ArbitraryPlan): ArbitraryPlan => ({
  kind: 'stretched',
  drawn,
  min: least,
  max: Math.min(most, least + spread),
})
