import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../../ir/leaf-plan.ts'
import { dataType } from '../../../../ir/data-type.ts'
import type { Data } from '../../../../ir/source.ts'

/** One value, or one of several. */
export function planValues(values: readonly Data[]): ArbitraryPlan | undefined {
  const simple = values.filter((value) => typeof value !== 'object' || value === null)
  const plans: ArbitraryPlan[] = values
    .filter((value) => typeof value === 'object' && value !== null)
    .map((value) => ({
      kind: 'constant',
      value: { kind: 'data', value },
      type: { text: dataType(value), uses: [] },
    }))
  const [first] = simple
  if (simple.length === 1 && first !== undefined)
    plans.unshift({ kind: 'constant', value: { kind: 'data', value: first }, type: undefined })
  if (simple.length > 1) plans.unshift({ kind: 'constantFrom', values: simple.map(asValue) })
  return oneOf(plans)
}

/** TypeScript widens literals of several types, so that these are told what they are. */
function someOf(values: readonly ValuePlan[]): ArbitraryPlan {
  const data = values.flatMap((value) => (value.kind === 'data' ? [value.value] : []))
  const kinds = new Set(data.map((value) => (value === null ? 'null' : typeof value)))
  const isMixed = data.length === values.length && kinds.size > 1
  const text = [...new Set(data.map(dataType))].join(' | ')
  return { kind: 'constantFrom', values, ...(isMixed && { type: { text, uses: [] } }) }
}

const asValue = (value: Data): ValuePlan => ({ kind: 'data', value })

/** One of several plans; constants among them stand together. */
export function oneOf(plans: readonly ArbitraryPlan[]): ArbitraryPlan | undefined {
  const values = plans.flatMap(valuesOf)
  const others = plans.filter((plan) => valuesOf(plan).length === 0)
  const first = plans.findIndex((plan) => valuesOf(plan).length > 0)
  const joined: ArbitraryPlan[] =
    values.length > 1 ? [someOf(values)] : plans.slice(first, first + values.length)
  const at = plans.slice(0, Math.max(first, 0)).length
  const all = [...others.slice(0, at), ...joined, ...others.slice(at)]
  const [only] = all
  if (all.length < 2) return only
  return { kind: 'oneof', branches: all.map((arbitrary) => ({ arbitrary, weight: undefined })) }
}

const valuesOf = (plan: ArbitraryPlan): readonly ValuePlan[] => {
  if (plan.kind === 'constantFrom') return plan.values
  const isScalar = plan.kind === 'constant' && !plan.type && !isList(plan.value)
  return isScalar ? [plan.value] : []
}

const isList = (value: ValuePlan) =>
  value.kind === 'data' && typeof value.value === 'object' && value.value !== null
