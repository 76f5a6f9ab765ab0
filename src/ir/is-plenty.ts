import type { ArbitraryPlan } from './arbitrary-plan.ts'
import { capacityOf } from './capacity.ts'
import type { ValuePlan } from './leaf-plan.ts'

type Kind = ArbitraryPlan['kind']
type Tests = { readonly [Each in Kind]?: (plan: Extract<ArbitraryPlan, { kind: Each }>) => boolean }

/** Of these there are surely more than anyone asks for. */
const tests: Tests = {
  string: ({ maxLength }) =>
    maxLength === undefined || (maxLength.kind === 'data' && Number(maxLength.value) > 1),
  number: ({ min, max }) => min === undefined || max === undefined,
  bigint: ({ min, max }) => min === undefined || max === undefined,
  date: ({ min, max }) => min === undefined || max === undefined,
  format: () => true,
  preset: ({ name }) => name !== 'boolean',
  record: ({ fields }) =>
    fields.some(({ value, optional }) => !optional && value.kind === 'drawn' && isPlenty(value.arbitrary)),
  tuple: ({ elements }) =>
    elements.some(({ arbitrary, optional, rest }) => !optional && !rest && isPlenty(arbitrary)),
  template: ({ parts }) => parts.some((part) => typeof part !== 'string' && isPlenty(part)),
  oneof: ({ branches }) => branches.some(({ arbitrary }) => isPlenty(arbitrary)),
  asserted: ({ arbitrary }) => isPlenty(arbitrary),
  bounded: ({ base, deeper }) => isPlenty(base) || isPlenty(deeper),
}

/** Their number is known; that of others is at most what is counted. */
const exact: ReadonlySet<Kind> = new Set<Kind>(['constant', 'constantFrom', 'preset', 'number', 'bigint'])

function isPlenty(plan: ArbitraryPlan): boolean {
  const test = tests[plan.kind] as ((plan: ArbitraryPlan) => boolean) | undefined
  return test?.(plan) ?? false
}

/** Whether so many different ones may not be there, so that a search for them may have no end. */
export function mayLack(plan: ArbitraryPlan | undefined, least: ValuePlan | undefined): boolean {
  if (least === undefined || (least.kind === 'data' && Number(least.value) < 2)) return false
  if (plan === undefined) return true
  const capacity = capacityOf(plan)
  if (capacity !== undefined && exact.has(plan.kind))
    return least.kind !== 'data' || capacity < Number(least.value)
  return !isPlenty(plan)
}
