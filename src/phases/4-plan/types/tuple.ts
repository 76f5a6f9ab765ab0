import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan, TupleElementPlan } from '../../../ir/arbitrary-plan.ts'
import type { Bound } from '../../../ir/arbitrary-spec.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { inside, outOfReach, wholeAt } from '../place.ts'
import { numberIn } from '../value-of.ts'
import { isNever } from './array.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { namedPlaces } from './named-places.ts'

/** Tuples, with optional and rest elements; what no value is of is never there. */
export const planTuple: TypeHandler<'tuple'> = (node, typed) => {
  const planned = namedPlaces(node, typed)
    .filter(({ type, optional, rest, entry }) => entry || !((optional || rest) && isNever(type, typed)))
    .map(({ type, optional, rest, entry, mend }, index) => {
      const inner = inside(rest ? outOfReach(typed.place) : typed.place, { mark: `[${index}]` })
      const place = mend === undefined ? inner : wholeAt(inner, mend)
      const said = entry?.arbitrary ?? typed.spec.items
      const known = said && type.kind === 'unknown' ? undefined : type
      const arbitrary = said
        ? typed.plan(typed.context, said, known, place)
        : typed.planType(type, bare(typed, place))
      return { arbitrary, optional, rest }
    })
  return filtered({ kind: 'tuple', elements: sized(planned, typed) }, typed)
}

/** As many elements as `minItems` and `maxItems` say: optional ones are there or not, and the rest is so long. */
function sized(elements: readonly TupleElementPlan[], typed: Typed): readonly TupleElementPlan[] {
  const { minItems, maxItems } = typed.spec.bounds
  if (elements.every(({ optional, rest }) => !optional && !rest)) return elements
  const [least, most] = [numberIn(minItems) ?? 0, numberIn(maxItems) ?? Infinity]
  const optional = elements.filter((element) => element.optional)
  const fixed = elements.filter((element) => !element.optional && !element.rest).length
  const longest = elements.some(({ rest }) => rest) ? Infinity : fixed + optional.length
  if (least > longest) reportSize(typed, minItems, `there are at most ${longest} elements`)
  if (most < fixed) reportSize(typed, maxItems, `there are at least ${fixed} elements`)
  else if (least > most) reportSize(typed, maxItems, `no size lies between ${least} and ${most}`)
  const rest = fixed + optional.length
  return elements.flatMap((element): readonly TupleElementPlan[] => {
    const index = optional.indexOf(element)
    if (index >= 0) {
      if (fixed + index + 1 > most) return []
      return [{ ...element, optional: fixed + index + 1 > least }]
    }
    if (!element.rest) return [element]
    if (rest >= most) return []
    const size = { min: Math.max(0, least - rest), max: most === Infinity ? undefined : most - rest }
    return [size.min === 0 && size.max === undefined ? element : { ...element, size }]
  })
}

function reportSize({ context, spec }: Typed, bound: Bound | undefined, reason: string): void {
  const range = bound?.kind === 'data' ? bound.range : spec.range
  context.report(diagnostic('plan/no-value', range, { reason }))
}

/** What cannot be built in: uniqueness among elements of several types, and sizes that are computed. */
function filtered(plan: ArbitraryPlan, { context, spec }: Typed): ArbitraryPlan {
  const { minItems, maxItems, uniqueItems } = spec.bounds
  const computed = Object.entries({ minItems, maxItems }).filter(([, bound]) => bound?.kind === 'expr')
  const isUnique = uniqueItems && !(uniqueItems.kind === 'data' && uniqueItems.value === false)
  const bounds = Object.fromEntries([...computed, ...(isUnique ? [['uniqueItems', uniqueItems]] : [])])
  if (Object.keys(bounds).length === 0) return plan
  const condition = boundsCondition({ ...spec, bounds }, { context, name: 'value', node: undefined })
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}
