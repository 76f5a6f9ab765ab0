import type { TupleElementPlan } from '../../../ir/arbitrary-plan.ts'
import { inside } from '../place.ts'
import { numberIn } from '../value-of.ts'
import { planContained } from './contained.ts'
import type { Typed } from './handler.ts'
import type { NamedPlace } from './named-places.ts'

/** An element of a tuple as it is, and as it is planned. */
export interface PlannedPlace {
  readonly place: NamedPlace
  readonly plan: TupleElementPlan
}

/**
 * The tuples of which one place is what they must contain: one shape for each place that can be so. In an open end it
 * stands anywhere.
 */
export function containedPlaces(
  places: readonly PlannedPlace[],
  typed: Typed,
): readonly (readonly TupleElementPlan[])[] {
  const plans = places.map(({ plan }) => plan)
  if (!typed.spec.contains) return [plans]
  const able = places.flatMap((_, at) => (fits(places, at, typed) ? [at] : []))
  const most = numberIn(typed.spec.bounds.maxItems) ?? Infinity
  const short = able.filter((at) => leastWith(at, plans) <= most)
  const chosen = [short, able, plans.length > 0 ? [0] : []].find((each) => each.length > 0) ?? []
  return chosen.map((at) => {
    const wanted = planAt(places, at, typed)
    return plans.map((plan, index) => {
      const present = index <= at ? { ...plan, optional: false } : plan
      if (index !== at || !wanted) return present
      return plan.rest ? { ...plan, contains: wanted } : { ...present, arbitrary: wanted }
    })
  })
}

/** So many elements there are where this one is there. */
const leastWith = (at: number, plans: readonly TupleElementPlan[]) =>
  at + 1 + plans.slice(at + 1).filter(({ optional, rest }) => !optional && !rest).length

function planAt(places: readonly PlannedPlace[], at: number, typed: Typed) {
  const found = places[at]
  if (!found) return undefined
  const { entry, type } = found.place
  const items = entry?.arbitrary ?? typed.spec.items
  const here = { ...typed, spec: { ...typed.spec, items }, place: inside(typed.place, { mark: `[${at}]` }) }
  return planContained(here, items && type.kind === 'unknown' ? undefined : type)
}

/** Whether the element of a place can be what must be contained. */
function fits(places: readonly PlannedPlace[], at: number, typed: Typed): boolean {
  let is = true
  const report = () => {
    is = false
  }
  planAt(places, at, { ...typed, context: { ...typed.context, report } })
  return is
}
