import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan, ArrayPlan } from '../../../ir/arbitrary-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { capacityOf } from '../capacity.ts'
import { inside } from '../context.ts'
import { holdsTie } from '../holds-tie.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

/** Arrays by size, uniqueness and what they contain. */
export const planArrayType: TypeHandler<'array'> = ({ element }, typed) => {
  const list = planList(element, typed)
  if (!holdsTie(list) || list.minLength) return list
  const empty: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: [] }, type: undefined }
  return { kind: 'bounded', base: empty, deeper: list, depth: depthOf(typed) }
}

export const depthOf = ({ place }: Typed): string => [...place.tying].sort().join('-')

/** The list behind an array or a set. */
export function planList(element: TypeNode, typed: Typed): ArrayPlan {
  const { context, spec, place } = typed
  const { minItems, maxItems, uniqueItems } = spec.bounds
  checkSizes(typed)
  const unique = uniqueItems?.kind === 'data' && uniqueItems.value === true
  const items = planElement(element, typed)
  if (unique) checkCapacity(items, typed)
  return {
    kind: 'array',
    items,
    minLength: optionalValueOf(context, minItems),
    maxLength: optionalValueOf(context, maxItems),
    uniqueBy: spec.uniqueBy ? spec.uniqueBy.text.split('.') : unique ? [] : undefined,
    contains: spec.contains && typed.plan(context, spec.contains, element, inside(place, 'items')),
  }
}

const planElement = (element: TypeNode, typed: Typed): ArbitraryPlan => {
  const place = inside(typed.place, 'items')
  return typed.spec.items
    ? typed.plan(typed.context, typed.spec.items, element.kind === 'unknown' ? undefined : element, place)
    : typed.planType(element, bare(typed, place))
}

function checkSizes({ context, spec }: Typed): void {
  const { minItems, maxItems } = spec.bounds
  const low = numberIn(minItems) ?? 0
  const high = numberIn(maxItems)
  if (high === undefined || low <= high || maxItems?.kind !== 'data') return
  context.report(
    diagnostic('plan/no-value', maxItems.range, { reason: `no size lies between ${low} and ${high}` }),
  )
}

/** More different elements asked for than there are would never be found. */
function checkCapacity(items: ArbitraryPlan, { context, spec }: Typed): void {
  const { minItems } = spec.bounds
  const least = numberIn(minItems)
  const capacity = capacityOf(items)
  if (least === undefined || capacity === undefined || least <= capacity || minItems?.kind !== 'data') return
  const reason = `${least} different elements are asked for, and there are ${capacity}`
  context.report(diagnostic('plan/no-value', minItems.range, { reason }))
}
