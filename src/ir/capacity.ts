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
  number: (plan) => capacityOfNumbers(plan),
  bigint: (plan) => capacityOfBigints(plan),
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

type NumberPlan = Extract<ArbitraryPlan, { kind: 'number' }>

function capacityOfNumbers(plan: NumberPlan): number | undefined {
  const range = wholeRange(plan)
  if (range) return range.last - range.first + 1
  if (plan.min?.kind !== 'data' || plan.max?.kind !== 'data' || !plan.finite) return undefined
  if (plan.multipleOf?.kind === 'data') {
    const step = Number(plan.multipleOf.value)
    return plan.integer && !Number.isInteger(step) ? undefined : capacityOfSteps(plan, step)
  }
  return !plan.integer && plan.min.value === plan.max.value ? 1 : undefined
}

/** At most so many: what is between two steps but for rounding is counted. */
function capacityOfSteps({ min, max, minExcluded, maxExcluded }: NumberPlan, step: number): number {
  const stepsTo = (bound: ValuePlan | undefined) => (bound?.kind === 'data' ? Number(bound.value) / step : 0)
  const [low, high] = [stepsTo(min), stepsTo(max)]
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))
  const first = minExcluded && Number.isInteger(low) ? low + 1 : Math.ceil(low - slack)
  const last = maxExcluded && Number.isInteger(high) ? high - 1 : Math.floor(high + slack)
  return Math.max(0, last - first + 1)
}

function capacityOfBigints(plan: Extract<ArbitraryPlan, { kind: 'bigint' }>): number | undefined {
  const [low, high, step] = [plan.min, plan.max, plan.multipleOf].map(bigintIn)
  if (low === undefined || high === undefined || (plan.multipleOf && step === undefined)) return undefined
  const by = step ?? 1n
  const first = low > 0n ? (low + by - 1n) / by : low / by
  const last = high < 0n ? (high - by + 1n) / by : high / by
  return last < first ? 0 : Number(last - first + 1n)
}

const bigintIn = (value: ValuePlan | undefined) =>
  value?.kind === 'code' && /^-?\d+n$/.test(value.text) ? BigInt(value.text.slice(0, -1)) : undefined

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
