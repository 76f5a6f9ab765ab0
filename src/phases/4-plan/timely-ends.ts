import type { FactoryPlan } from '../../ir/plan.ts'
import { boundedByBreadth } from './bound-breadth.ts'
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
    const { arbitrary } = factory
    if (arbitrary.kind !== 'recursive') return factory
    return { ...factory, arbitrary: { ...arbitrary, ties: boundedByBreadth(arbitrary.ties, partsOfCall) } }
  })
}
