import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'

/** How many different values an arbitrary has at most, where that is known from the plan alone. */
export function capacityOf(plan: ArbitraryPlan): number | undefined {
  if (plan.kind === 'constant') return 1
  if (plan.kind === 'constantFrom') return plan.values.length
  if (plan.kind === 'preset' && plan.name === 'boolean') return 2
  if (plan.kind === 'filtered') return capacityOf(plan.arbitrary)
  if (plan.kind === 'number') return capacityOfIntegers(plan)
  if (plan.kind === 'oneof') {
    const capacities = plan.branches.map(({ arbitrary }) => capacityOf(arbitrary))
    return capacities.reduce<number | undefined>(
      (total, capacity) => (total === undefined || capacity === undefined ? undefined : total + capacity),
      0,
    )
  }
  return undefined
}

function capacityOfIntegers({
  integer,
  min,
  max,
}: Extract<ArbitraryPlan, { kind: 'number' }>): number | undefined {
  if (!integer || min?.kind !== 'data' || max?.kind !== 'data') return undefined
  return Math.floor(Number(max.value)) - Math.ceil(Number(min.value)) + 1
}
