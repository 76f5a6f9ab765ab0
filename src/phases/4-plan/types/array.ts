import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan, ArrayPlan } from '../../../ir/arbitrary-plan.ts'
import { partAt } from '../../../ir/part-at.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { checkKeywords } from '../check-keywords.ts'
import { codeTextOf, type PlanContext } from '../context.ts'
import { inside, pathText } from '../place.ts'
import { distinctValues } from '../distinct-values.ts'
import { holdsTie, leadsBack } from '../holds-tie.ts'
import { nearestPath } from '../nearest-path.ts'
import { resolved, typeAt } from '../type-at.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import { planContained } from './contained.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

/** Arrays by size, uniqueness and what they contain. */
export const planArrayType: TypeHandler<'array'> = ({ element, readonly }, typed) => {
  if (typed.spec.fields.length > 0) return planPlaces(element, readonly, typed)
  if (isNever(element, typed)) return emptyList
  return planEndingList(element, typed)
}

/** A list that is empty at some depth where its elements lead back to it. */
export function planEndingList(element: TypeNode, typed: Typed): ArbitraryPlan {
  const list = planList(element, typed)
  return !holdsTie(list) || list.minLength ? list : bounded(emptyList, list, typed)
}

/** A list whose first places are said one by one. */
function planPlaces(element: TypeNode, readonly: boolean, typed: Typed): ArbitraryPlan {
  const rest = { type: element, optional: false, rest: true }
  const tuple: TypeNode = { kind: 'tuple', elements: [rest], readonly }
  checkKeywords(tuple, typed)
  return typed.planType(tuple, typed)
}

const emptyList: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: [] }, type: undefined }

/** No value is of the type, so that there is nothing but emptiness where it is asked for. */
export function isNever(node: TypeNode, typed: Typed): boolean {
  const here = resolved(typed.context, node)
  if (here.kind !== 'tuple') return here.kind === 'never'
  return here.elements.some(
    ({ optional, rest, type }) => !optional && !rest && resolved(typed.context, type).kind === 'never',
  )
}

type BoundedPlan = Extract<ArbitraryPlan, { kind: 'bounded' }>

/** At some depth nothing but `base` is drawn, which does not lead back. */
export const bounded = (base: ArbitraryPlan, deeper: ArbitraryPlan, typed: Typed): BoundedPlan => ({
  kind: 'bounded',
  base,
  deeper,
  depth: depthOf(typed),
})

export const depthOf = ({ place }: Typed): string => place.depth ?? [...place.tying].sort().join('-')

/** The list behind an array or a set. */
export function planList(element: TypeNode, typed: Typed): ArrayPlan {
  const { context, spec, place } = typed
  const { minItems, maxItems, uniqueItems } = spec.bounds
  checkSizes(typed)
  const unique = uniqueItems?.kind === 'data' && uniqueItems.value === true
  const items = unique ? listed(element, planElement(element, typed), typed) : planElement(element, typed)
  const uniqueBy = spec.uniqueBy ? spec.uniqueBy.text.split('.') : unique ? [] : undefined
  if (uniqueBy) checkUnique(element, items, uniqueBy, typed)
  return {
    kind: 'array',
    items,
    minLength: optionalValueOf(context, minItems),
    maxLength: optionalValueOf(context, maxItems),
    uniqueBy,
    ...(!uniqueBy && uniqueItems?.kind === 'expr' && { uniqueWhen: codeTextOf(context, uniqueItems.code) }),
    keys: keysAre(context, typeAt(context, element, uniqueBy ?? []) ?? element, items),
    ...(leadsBack(items) && { depth: depthOf(typed) }),
    contains: planContained({ ...typed, place: inside(place, { mark: '[]' }) }, element),
  }
}

const planElement = (element: TypeNode, typed: Typed): ArbitraryPlan => {
  const place = inside(typed.place, { mark: '[]' })
  return typed.spec.items
    ? typed.plan(typed.context, typed.spec.items, element.kind === 'unknown' ? undefined : element, place)
    : typed.planType(element, bare(typed, place))
}

/** The few values of a named type, so that lists of different ones are made of them and not searched for. */
function listed(element: TypeNode, items: ArbitraryPlan, typed: Typed): ArbitraryPlan {
  if (items.kind !== 'named' || typed.spec.items) return items
  const inner = typed.planType(
    resolved(typed.context, element),
    bare(typed, inside(typed.place, { mark: '[]' })),
  )
  return inner.kind === 'constantFrom' ? inner : items
}

/** Sizes that exclude each other. */
export function checkSizes({ context, spec }: Typed): void {
  const { minItems, maxItems } = spec.bounds
  const low = Math.max(numberIn(minItems) ?? 0, spec.contains ? 1 : 0)
  const high = numberIn(maxItems)
  if (high === undefined || low <= high || maxItems?.kind !== 'data') return
  const reason =
    numberIn(minItems) === low
      ? `no size lies between ${low} and ${high}`
      : 'there is no room for what the list must contain'
  context.report(diagnostic('plan/no-value', maxItems.range, { reason }))
}

/** More different elements asked for than there are would never be found. */
function checkUnique(element: TypeNode, items: ArbitraryPlan, path: readonly string[], typed: Typed): void {
  const { context, spec } = typed
  const isOpen = element.kind === 'unknown' && spec.items !== undefined
  const known = isOpen || path.length === 0 || typeAt(context, element, path)
  if (!known && spec.uniqueBy) {
    const args = {
      field: path.join('.'),
      path: pathText(typed.place.path),
      meant: nearestPath(context, element, path),
    }
    context.report(diagnostic('plan/unknown-field', spec.uniqueBy.range, args))
  }
  checkCapacity(partAt(items, path), typed)
}

/** More different ones asked for than there are would be searched for without an end. */
export function checkCapacity(key: ArbitraryPlan | undefined, { context, spec }: Typed): void {
  const { minItems } = spec.bounds
  const least = numberIn(minItems)
  const capacity = key && distinctValues(key)
  if (least === undefined || capacity === undefined || least <= capacity || minItems?.kind !== 'data') return
  const reason = `${least} different elements are asked for, and there are ${capacity}`
  context.report(diagnostic('plan/no-value', minItems.range, { reason }))
}

/** Primitives are told apart as they are, which is many times faster than by deep equality. */
function keysAre(context: PlanContext, key: TypeNode, items: ArbitraryPlan): ArrayPlan['keys'] {
  const here = resolved(context, key)
  if (here.kind === 'union') {
    const all = here.members.map((member) => keysAre(context, member, items))
    return all.every((each) => each === 'primitive') ? 'primitive' : 'deep'
  }
  return primitiveKinds.has(here.kind) || primitivePlans.has(items.kind) ? 'primitive' : 'deep'
}

const primitiveKinds: ReadonlySet<TypeNode['kind']> = new Set([
  ...(['string', 'number', 'boolean', 'bigint', 'symbol', 'null', 'undefined'] as const),
  ...(['literal', 'bigint-literal', 'enum', 'template'] as const),
])
const primitivePlans: ReadonlySet<ArbitraryPlan['kind']> = new Set([
  'number',
  'bigint',
  'string',
  'pattern',
  'format',
  'template',
])
