import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import { mapParts } from '../../ir/map-parts.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import { boundedByBreadth, type PartsOfCall } from './bound-breadth.ts'
import { partsOfFunctions } from './short-lists.ts'

/**
 * Functions of types whose values end before they are enormous. How large what they call is, is known once all are
 * planned: `others` are those that are bounded elsewhere.
 */
export function withTimelyEnds(
  functions: readonly FactoryPlan[],
  others: readonly FactoryPlan[],
): readonly FactoryPlan[] {
  const partsOfCall = partsOfFunctions([...functions, ...others])
  return functions.map((factory) => {
    const arbitrary = mapParts(factory.arbitrary, (part) => (isTied(part) ? timely(part, partsOfCall) : part))
    return arbitrary === factory.arbitrary ? factory : { ...factory, arbitrary }
  })
}

type Tied = Extract<ArbitraryPlan, { kind: 'recursive' }>

const isTied = (part: object): part is Tied => 'kind' in part && part.kind === 'recursive' && 'ties' in part

const timely = (part: Tied, partsOfCall: PartsOfCall): Tied => ({
  ...part,
  ties: boundedByBreadth(part.ties, partsOfCall),
})
