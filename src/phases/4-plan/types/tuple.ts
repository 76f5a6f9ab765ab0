import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan, TupleElementPlan } from '../../../ir/arbitrary-plan.ts'
import type { Bound } from '../../../ir/arbitrary-spec.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { unrefined } from '../../../ir/merge-arbitrary.ts'
import { inside, outOfReach, pathText, wholeAt } from '../place.ts'
import { typeAt } from '../type-at.ts'
import { numberIn } from '../value-of.ts'
import { bounded, isNever } from './array.ts'
import { holdsTie } from '../holds-tie.ts'
import { containedPlaces } from './contained-place.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { namedPlaces } from './named-places.ts'

/** Tuples, with optional and rest elements; what no value is of is never there. */
export const planTuple: TypeHandler<'tuple'> = (node, typed) => {
  const places = namedPlaces(node, typed)
    .filter(({ type, optional, rest, entry }) => entry || !((optional || rest) && isNever(type, typed)))
    .map((element, index) => {
      const { type, optional, rest, entry, mend } = element
      const inner = inside(rest ? outOfReach(typed.place) : typed.place, { mark: `[${index}]` })
      const place = mend === undefined ? inner : wholeAt(inner, mend)
      const said = entry?.arbitrary ?? typed.spec.items
      const known = said && type.kind === 'unknown' ? undefined : type
      const arbitrary = said
        ? typed.plan(typed.context, said, known, place)
        : typed.planType(type, bare(typed, place))
      return { place: element, plan: { arbitrary, optional, rest } }
    })
  const shapes = containedPlaces(places, typed).map((elements) => ending(sized(elements, typed), typed))
  const [only] = shapes
  const branches = shapes.map((arbitrary) => ({ arbitrary, weight: undefined }))
  return filtered(shapes.length === 1 && only ? only : { kind: 'oneof', branches }, node, typed)
}

/** Where what need not be there leads back, nothing of it is there at some depth. */
function ending(elements: readonly TupleElementPlan[], typed: Typed): ArbitraryPlan {
  const isOpen = elements.some(({ optional, rest, arbitrary }) => (optional || rest) && holdsTie(arbitrary))
  const whole: ArbitraryPlan = { kind: 'tuple', elements }
  if (!isOpen) return whole
  const needed = elements.flatMap((element): readonly TupleElementPlan[] => {
    const least = element.size?.min ?? 0
    if (element.rest) return least > 0 ? [{ ...element, size: { min: least, max: least } }] : []
    return element.optional ? [] : [element]
  })
  return bounded({ kind: 'tuple', elements: needed }, oneMore(elements) ?? whole, typed)
}

/** A shape for each number of optional elements but none; undefined where there may be more than those. */
function oneMore(elements: readonly TupleElementPlan[]): ArbitraryPlan | undefined {
  const count = elements.filter(({ optional }) => optional).length
  if (count === 0 || elements.some(({ rest }) => rest)) return undefined
  const branches = Array.from({ length: count }, (_, left) => {
    const given = elements.slice(0, elements.length - count + left + 1)
    const arbitrary = {
      kind: 'tuple',
      elements: given.map((each) => ({ ...each, optional: false })),
    } as const
    return { arbitrary, weight: undefined }
  })
  return { kind: 'oneof', branches }
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
    const size = {
      min: Math.max(element.contains ? 1 : 0, least - rest),
      max: most === Infinity ? undefined : most - rest,
    }
    return [size.min === 0 && size.max === undefined ? element : { ...element, size }]
  })
}

function reportSize({ context, spec }: Typed, bound: Bound | undefined, reason: string): void {
  const range = bound?.kind === 'data' ? bound.range : spec.range
  context.report(diagnostic('plan/no-value', range, { reason }))
}

type TupleNode = Extract<TypeNode, { kind: 'tuple' }>

/** What cannot be built in: uniqueness among elements of several types, and sizes that are computed. */
function filtered(plan: ArbitraryPlan, node: TupleNode, typed: Typed): ArbitraryPlan {
  const { context, spec } = typed
  const { minItems, maxItems, uniqueItems } = spec.bounds
  const computed = Object.entries({ minItems, maxItems }).filter(([, bound]) => bound?.kind === 'expr')
  const isUnique = uniqueItems && !(uniqueItems.kind === 'data' && uniqueItems.value === false)
  const bounds = Object.fromEntries([...computed, ...(isUnique ? [['uniqueItems', uniqueItems]] : [])])
  const only = { ...unrefined(spec.id, spec.range), bounds }
  const bounded =
    Object.keys(bounds).length > 0
      ? boundsCondition(only, { context, name: 'value', node: undefined })
      : undefined
  const keyed = keyCondition(node, typed)
  const condition = bounded && keyed ? bothOf(bounded, keyed) : (bounded ?? keyed)
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

const bothOf = (one: CodeText, other: CodeText): CodeText => ({
  text: `${one.text} && ${other.text}`,
  uses: [...one.uses, ...other.uses],
})

const access = (name: string, optional: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? `${optional || '.'}${name}`
    : `${optional}[${JSON.stringify(name)}]`

/** That the elements differ in what `uniqueBy` names, which all of them have. */
function keyCondition({ elements }: TupleNode, { context, spec, place }: Typed): CodeText | undefined {
  const { uniqueBy } = spec
  if (!uniqueBy) return undefined
  const path = uniqueBy.text.split('.')
  const known = elements.every(({ type }) => type.kind === 'unknown' || typeAt(context, type, path))
  if (!known) {
    const args = { field: path.at(-1) ?? '', path: pathText(place.path), meant: undefined }
    context.report(diagnostic('plan/unknown-field', uniqueBy.range, args))
  }
  const key = path.map((name, at) => access(name, at > 0 ? '?.' : '')).join('')
  return { text: `isUnique(value, (item) => item${key})`, uses: ['isUnique'] }
}
