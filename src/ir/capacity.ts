import type { ArbitraryPlan } from './arbitrary-plan.ts'

/** How many different values an arbitrary has at most, where that is known from the plan alone. */
export function capacityOf(plan: ArbitraryPlan): number | undefined {
  if (plan.kind === 'constant') return 1
  if (plan.kind === 'constantFrom') return new Set(plan.values.map((value) => JSON.stringify(value))).size
  if (plan.kind === 'preset' && plan.name === 'boolean') return 2
  if (plan.kind === 'filtered' || plan.kind === 'asserted') return capacityOf(plan.arbitrary)
  if (plan.kind === 'string')
    return plan.maxLength?.kind === 'data' && plan.maxLength.value === 0 ? 1 : undefined
  if (plan.kind === 'record') return capacityOfFields(plan)
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

/** Each choice of what is in them; none of which is known where one of them is not. */
function capacityOfFields({ fields }: Extract<ArbitraryPlan, { kind: 'record' }>): number | undefined {
  const all = fields.map(({ value, optional }) => {
    const own = value.kind === 'drawn' ? capacityOf(value.arbitrary) : undefined
    return own === undefined ? undefined : own + (optional ? 1 : 0)
  })
  return all.reduce<number | undefined>(
    (product, each) => (product === undefined || each === undefined ? undefined : product * each),
    1,
  )
}

function capacityOfIntegers(plan: Extract<ArbitraryPlan, { kind: 'number' }>): number | undefined {
  const range = wholeRange(plan)
  return range && range.last - range.first + 1
}

/** The whole numbers that an arbitrary draws from, where both bounds are known. */
export function wholeRange({
  integer,
  min,
  max,
  minExcluded,
  maxExcluded,
  multipleOf,
}: Extract<ArbitraryPlan, { kind: 'number' }>):
  { readonly first: number; readonly last: number } | undefined {
  if (!integer || multipleOf || min?.kind !== 'data' || max?.kind !== 'data') return undefined
  const first = minExcluded ? Math.floor(Number(min.value)) + 1 : Math.ceil(Number(min.value))
  const last = maxExcluded ? Math.ceil(Number(max.value)) - 1 : Math.floor(Number(max.value))
  return { first, last }
}
