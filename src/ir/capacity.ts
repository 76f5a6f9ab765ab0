import type { ArbitraryPlan } from './arbitrary-plan.ts'
import type { ValuePlan } from './leaf-plan.ts'

type Kind = ArbitraryPlan['kind']
/** How many different values a part of an arbitrary has. */
type Count = (plan: ArbitraryPlan) => number | undefined
type Counts = {
  readonly [Each in Kind]?: (plan: Extract<ArbitraryPlan, { kind: Each }>, count: Count) => number | undefined
}

const counts: Counts = {
  constant: () => 1,
  constantFrom: ({ values }) => new Set(values.map((value) => JSON.stringify(value))).size,
  preset: ({ name }) => (name === 'boolean' ? 2 : undefined),
  filtered: ({ arbitrary }, count) => count(arbitrary),
  asserted: ({ arbitrary }, count) => count(arbitrary),
  string: ({ maxLength }) => (isZero(maxLength) ? 1 : undefined),
  number: (plan) => capacityOfIntegers(plan),
  record: ({ fields }, count) =>
    product(
      fields.map(({ value, optional }) => {
        const own = value.kind === 'drawn' ? count(value.arbitrary) : undefined
        return own === undefined ? undefined : own + (optional ? 1 : 0)
      }),
    ),
  // One that may be missing is counted as one value more, though all behind it are missing with it.
  tuple: ({ elements }, count) =>
    product(
      elements.map(({ arbitrary, optional, rest }) => {
        const own = rest ? undefined : count(arbitrary)
        return own === undefined ? undefined : own + (optional ? 1 : 0)
      }),
    ),
  oneof: ({ branches }, count) => sum(branches.map(({ arbitrary }) => count(arbitrary))),
  bounded: ({ base, deeper }, count) => sum([count(base), count(deeper)]),
  intersection: ({ parts }, count) => product(parts.map(count)),
  dictionary: ({ size }) => (size?.max === 0 ? 1 : undefined),
  array: (plan, count) => capacityOfList(plan, count),
}

/** How many different values an arbitrary has at most, where that is known from the plan alone, or `own` knows it. */
export function capacityOf(plan: ArbitraryPlan, own: Count = () => undefined): number | undefined {
  const count = counts[plan.kind] as ((plan: ArbitraryPlan, count: Count) => number | undefined) | undefined
  return own(plan) ?? count?.(plan, (part) => capacityOf(part, own))
}

const isZero = (value: ValuePlan | undefined) => value?.kind === 'data' && value.value === 0

type Counted = readonly (number | undefined)[]

const sum = (all: Counted) =>
  all.reduce((total, each) => (total === undefined || each === undefined ? undefined : total + each), 0)

const product = (all: Counted) =>
  all.reduce((total, each) => (total === undefined || each === undefined ? undefined : total * each), 1)

/** Of longer lists there are as many as anyone asks for. */
const longestCounted = 12

/** Lists of each length; where nothing comes up twice each item leaves one less for those behind it. */
function capacityOfList(plan: Extract<ArbitraryPlan, { kind: 'array' }>, count: Count): number | undefined {
  const { items, minLength, maxLength, uniqueBy } = plan
  if (isZero(maxLength)) return 1
  const each = count(items)
  const isDistinct = uniqueBy?.length === 0
  const most = maxLength?.kind === 'data' ? Number(maxLength.value) : isDistinct ? each : undefined
  if (each === undefined || most === undefined || most > longestCounted) return undefined
  const least = minLength?.kind === 'data' ? Number(minLength.value) : 0
  let [lists, total] = [1, 0]
  for (let length = 0; length <= most; length += 1) {
    if (length >= least) total += lists
    lists *= isDistinct ? Math.max(0, each - length) : each
  }
  return total
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
