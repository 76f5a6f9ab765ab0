import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../ir/leaf-plan.ts'

type Kind = ArbitraryPlan['kind']
type Readers = {
  readonly [Each in Kind]?: (plan: Extract<ArbitraryPlan, { kind: Each }>) => number | undefined
}

const sizeOf = (size: ValuePlan | undefined): number | undefined =>
  size === undefined ? 0 : size.kind === 'data' ? Number(size.value) : undefined

const itemsOf = (list: ValuePlan): number | undefined =>
  list.kind === 'data' && Array.isArray(list.value) ? list.value.length : textItems(list)

const textItems = (list: object): number | undefined =>
  'text' in list && /^\s*\[\s*\]\s*$/.test(String(list.text)) ? 0 : undefined

/** The least of several numbers; undefined where one of them is not known. */
const leastOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce(
    (one, other) =>
      one === 0 || other === 0
        ? 0
        : one === undefined || other === undefined
          ? undefined
          : Math.min(one, other),
    Infinity,
  )

const readers: Readers = {
  array: ({ minLength }) => sizeOf(minLength),
  subsetOf: ({ minLength }) => sizeOf(minLength),
  constant: ({ value }) => itemsOf(value),
  constantFrom: ({ values }) => leastOf(values.map(itemsOf)),
  computed: ({ code }) => textItems(code),
  oneof: ({ branches }) => leastOf(branches.map(({ arbitrary }) => leastItems(arbitrary))),
}

/** How many items a list has at the least; undefined where that is known only when it is drawn. */
export function leastItems(plan: ArbitraryPlan): number | undefined {
  const read = readers[plan.kind] as ((plan: ArbitraryPlan) => number | undefined) | undefined
  return read?.(plan)
}
