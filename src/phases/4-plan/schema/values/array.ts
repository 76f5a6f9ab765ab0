import type { ArbitraryPlan, ArrayPlan } from '../../../../ir/arbitrary-plan.ts'
import type { SizePlan, ValuePlan } from '../../../../ir/leaf-plan.ts'
import { distinctValues } from '../../distinct-values.ts'
import { planOptional } from '../joins.ts'
import { depthOf, type SchemaPlace } from '../place.ts'
import { positionsOf, termsOfItem, type Shape, type Term } from '../shape.ts'
import { isNone, keep } from './conditions.ts'
import { fewest, isLong, isTooLong, mostDifferent, stretched, usual } from './long.ts'

/** Lists by size, by position, and by what they contain. */
export function planArray(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const list = planList(shape, place)
  if (!list) return undefined
  if (list === emptyList && shape.excluded.some((one) => JSON.stringify(one) === '[]')) return undefined
  const kept = keep(list, [...isNone(shape.excluded), ...shape.conditions])
  if (!place.copies.holds(kept) || shape.least > 0) return kept
  const empty: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: [] }, type: undefined }
  return { kind: 'bounded', base: empty, deeper: kept, depth: depthOf(place) }
}

function planList(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  if (shape.unique === false) return planRepeating(shape, place)
  const positions = Math.min(positionsOf(shape), shape.most)
  if (positions > 0) return planPositions(shape, positions, place)
  return planItems(shape, termsOfItem(shape, undefined), place)
}

function planItems(shape: Shape, terms: readonly Term[], place: SchemaPlace): ArbitraryPlan | undefined {
  if (shape.contains.length > 0) return planContaining(shape, terms, place)
  const plan = shape.least > 0 ? place.plan : planOptional
  const items = shape.most === 0 || isTooLong(shape) ? undefined : plan(terms, place)
  if (items && isLong(shape) && !shape.unique) return stretched(shape, listOf(items, fewest, usual, false))
  if (items && !(shape.unique && (shape.least > mostDifferent || isTooFew(items, shape.least))))
    return listOf(items, shape.least, shape.most, shape.unique === true)
  return shape.least > 0 ? undefined : emptyList
}

const isSame = (one: ArbitraryPlan, other: ArbitraryPlan) => JSON.stringify(one) === JSON.stringify(other)

/** More different ones than there are would be searched for without an end. */
export const isTooFew = (plan: ArbitraryPlan, least: number): boolean =>
  (distinctValues(plan) ?? Infinity) < least

const emptyList: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: [] }, type: undefined }

const value = (size: number): ValuePlan => ({ kind: 'data', value: size })

export const listOf = (items: ArbitraryPlan, least: number, most: number, unique: boolean): ArrayPlan => ({
  kind: 'array',
  items,
  minLength: least > 0 ? value(least) : undefined,
  maxLength: most < Infinity ? value(most) : undefined,
  uniqueBy: unique ? [] : undefined,
  keys: 'data',
  contains: undefined,
})

/** A list of one item less, and one of its items once more. */
function planRepeating(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  // An item with a place of its own need not be one elsewhere.
  if (positionsOf(shape) > 0) return undefined
  const list = planList(
    {
      ...shape,
      unique: undefined,
      least: Math.max(1, shape.least - 1),
      most: shape.most - 1,
      conditions: [],
    },
    place,
  )
  return list && { kind: 'repeating', list }
}

function planPositions(shape: Shape, positions: number, place: SchemaPlace): ArbitraryPlan | undefined {
  if (shape.contains.some(isWanted)) return planBehindPositions(shape, positions, place)
  const at = (index: number | undefined) =>
    place.plan([...termsOfItem(shape, index), ...unwantedTerms(shape)], place)
  const plans = Array.from({ length: positions }, (_, index) => at(index))
  const end = plans.findIndex((plan) => plan === undefined)
  const fixed = (end === -1 ? plans : plans.slice(0, end)).flatMap((plan) => plan ?? [])
  if (fixed.length < Math.min(shape.least, positions)) return undefined
  const rest = end === -1 && shape.most > positions ? at(undefined) : undefined
  if (!rest && shape.least > fixed.length) return undefined
  const size: SizePlan = {
    min: Math.max(0, shape.least - fixed.length),
    max: shape.most === Infinity ? undefined : shape.most - fixed.length,
  }
  if (rest && shape.unique && isTooFew(rest, size.min + fixed.filter((one) => isSame(one, rest)).length))
    return undefined
  const elements = [
    ...fixed.map((arbitrary, index) => ({ arbitrary, optional: index >= shape.least, rest: false })),
    ...(rest ? [{ arbitrary: rest, optional: false, rest: true, size }] : []),
  ]
  const unique = shape.unique ? [isUniqueText] : []
  return keep({ kind: 'tuple', elements }, unique)
}

/** What a list must contain stands behind the items that have a position, and any others behind that. */
function planBehindPositions(shape: Shape, positions: number, place: SchemaPlace): ArbitraryPlan | undefined {
  const others = unwantedTerms(shape)
  const wanted = shape.contains.filter(isWanted)
  if (wanted.some(({ most }) => most < Infinity))
    return planContaining(shape, termsOfItem(shape, undefined), place)
  const at = (index: number | undefined, terms: readonly Term[] = []) =>
    place.plan([...termsOfItem(shape, index), ...others, ...terms], place)
  const must = wanted.flatMap(({ least, terms }) => Array.from({ length: least }, () => at(undefined, terms)))
  const first = [...Array.from({ length: positions }, (_, index) => at(index)), ...must]
  const fixed = first.flatMap((plan) => plan ?? [])
  if (fixed.length < first.length || fixed.length > shape.most) return undefined
  const rest = fixed.length < shape.most ? at(undefined) : undefined
  const size: SizePlan = {
    min: Math.max(0, shape.least - fixed.length),
    max: shape.most === Infinity ? undefined : shape.most - fixed.length,
  }
  if (!rest && size.min > 0) return undefined
  const elements = [
    ...fixed.map((arbitrary) => ({ arbitrary, optional: false, rest: false })),
    ...(rest ? [{ arbitrary: rest, optional: false, rest: true, size }] : []),
  ]
  return keep({ kind: 'tuple', elements }, shape.unique ? [isUniqueText] : [])
}

const isUniqueText = 'new Set(value.map((item) => JSON.stringify(item))).size === value.length'

/** So many items that the list must contain, and the others, which are none of them. */
function planContaining(shape: Shape, terms: readonly Term[], place: SchemaPlace): ArbitraryPlan | undefined {
  const [wanted, ...others] = shape.contains
  if (!wanted) return undefined
  const unwanted = shape.contains.filter(isUnwanted)
  if (others.length > 0 && unwanted.length > 0) {
    const contains = shape.contains.filter((each) => !isUnwanted(each))
    const all = [...terms, ...unwanted.flatMap((each) => each.terms.map(opposite))]
    return planItems({ ...shape, contains }, all, place)
  }
  const isMoreOfAll = positionsOf(shape) === 0 && shape.contains.every(({ most }) => most === Infinity)
  if (others.length > 0 && isMoreOfAll) return planContainingAll(shape, terms, place)
  if (others.length > 0 || positionsOf(shape) > 0) {
    place.algebra.report(
      wanted.terms[0]?.node.place ?? '',
      'several `contains` of which one has an upper limit, or one beside positions, stand for one list',
    )
    return undefined
  }
  const least = Math.max(wanted.least, 0)
  const most = Math.min(wanted.most, shape.most)
  const inside = most > 0 ? place.plan([...terms, ...wanted.terms], place) : undefined
  const outside = place.plan([...terms, ...wanted.terms.map(opposite)], place)
  if (least > 0 && (!inside || (shape.unique === true && isTooFew(inside, least)))) return undefined
  const few = inside && listOf(inside, least, most, shape.unique === true)
  const left = Math.max(0, shape.least - least)
  const isShort = (items: ArbitraryPlan | undefined, count: number) =>
    items === undefined || (shape.unique === true && isTooFew(items, count))
  if (left > 0 && isShort(outside, left)) {
    const isFull = most < shape.least || isShort(inside, shape.least)
    return isFull ? undefined : few && { ...few, minLength: value(shape.least) }
  }
  const room =
    shape.most === Infinity
      ? Infinity
      : shape.most - (few ? Math.max(least, Math.min(most, shape.most - left)) : 0)
  const bounded =
    few && shape.most < Infinity ? { ...few, maxLength: value(Math.min(most, shape.most - left)) } : few
  const many = outside && listOf(outside, left, Math.max(room, left), shape.unique === true)
  const parts = [bounded, many].flatMap((part) => part ?? [])
  return parts.length === 0 ? emptyList : { kind: 'mixture', parts }
}

/** That no item is of a kind. */
const isUnwanted = ({ most, terms }: Shape['contains'][number]) => most === 0 && terms.length === 1

/** That there are some of a kind, or not too many; any number of them says nothing. */
const isWanted = (each: Shape['contains'][number]) =>
  !isUnwanted(each) && (each.least > 0 || each.most < Infinity)

const unwantedTerms = ({ contains }: Shape): readonly Term[] =>
  contains.filter(isUnwanted).flatMap(({ terms }) => terms.map(opposite))

/** At least so many of each kind, and any others; an item may be of several kinds. */
function planContainingAll(
  shape: Shape,
  terms: readonly Term[],
  place: SchemaPlace,
): ArbitraryPlan | undefined {
  const wanted = shape.contains.filter(({ least }) => least > 0)
  const must = wanted.reduce((sum, { least }) => sum + least, 0)
  const kinds = wanted.map(({ terms: own }) => place.plan([...terms, ...own], place))
  if (must > shape.most || kinds.includes(undefined)) return undefined
  const needed = kinds.flatMap((kind, index) => {
    const least = wanted[index]?.least ?? 0
    return kind ? listOf(kind, least, least, false) : []
  })
  const left = Math.max(0, shape.least - must)
  const any = shape.most > must ? place.plan(terms, place) : undefined
  if (!any && left > 0) return undefined
  const parts = [...needed, ...(any ? [listOf(any, left, shape.most - must, false)] : [])]
  return keep({ kind: 'mixture', parts }, shape.unique === true ? [isUniqueText] : [])
}

const opposite = ({ node, holds }: Term): Term => ({ node, holds: !holds, kept: true })

/** Maps and sets. */
export function planMap(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const key = place.plan(shape.keys, place)
  const member = place.plan(shape.members, place)
  if (!key || !member || isTooFew(key, shape.least)) return undefined
  const plan: ArbitraryPlan = {
    kind: 'map',
    key,
    value: member,
    minLength: shape.least > 0 ? value(shape.least) : undefined,
    maxLength: shape.most < Infinity ? value(shape.most) : undefined,
  }
  return keep(plan, shape.conditions)
}

export function planSet(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const member = place.plan(shape.members, place)
  if (!member || isTooFew(member, shape.least)) return undefined
  const items = listOf(member, shape.least, shape.most, true)
  return keep({ kind: 'set', items }, shape.conditions)
}
