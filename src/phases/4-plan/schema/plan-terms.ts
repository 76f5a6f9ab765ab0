import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { SchemaNode, ValueType } from '../../../ir/schema-model.ts'
import { leadsBack } from '../holds-tie.ts'
import { held } from './algebra.ts'
import { expandTerms, fitsShape } from './expand.ts'
import { joinsOf, withoutRepeats } from './joins.ts'
import { depthOf, type SchemaPlace } from './place.ts'
import { spread } from './spread.ts'
import { signOf } from './remembered.ts'
import { branchOf } from './rules/logic.ts'
import type { Shape, Term } from './shape.ts'
import { planArray, planMap, planSet } from './values/array.ts'
import { countedFields } from './values/counted-fields.ts'
import { oneOf, planValues } from './values/constants.ts'
import { keep, isNone } from './values/conditions.ts'
import { planCoerced } from './values/coerced.ts'
import { planBigint, planDate, planNumber } from './values/number.ts'
import { planFile, planGiving, planInstance } from './values/made.ts'
import { planObject } from './values/object.ts'
import { planString } from './values/string.ts'

type PlanShape = (shape: Shape, place: SchemaPlace) => ArbitraryPlan | undefined

const constant =
  (text: string): PlanShape =>
  () => ({ kind: 'constant', value: { kind: 'code', text, uses: [] }, type: undefined })

const planners: Readonly<Record<ValueType, PlanShape>> = {
  null: () => ({ kind: 'constant', value: { kind: 'data', value: null }, type: undefined }),
  boolean: (shape) =>
    shape.excluded.length === 0
      ? { kind: 'preset', name: 'boolean' }
      : planValues([true, false].filter((value) => !shape.excluded.includes(value))),
  number: planNumber,
  string: planString,
  array: planArray,
  object: planObject,
  undefined: constant('undefined'),
  bigint: planBigint,
  date: planDate,
  nan: constant('Number.NaN'),
  symbol: () => ({ kind: 'preset', name: 'symbol' }),
  map: planMap,
  set: planSet,
  function: planGiving('function'),
  promise: planGiving('promise'),
  file: planFile,
  instance: planInstance,
}

/** An arbitrary of the values that keep all terms; undefined when none can. */
export function planTerms(terms: readonly Term[], place: SchemaPlace): ArbitraryPlan | undefined {
  const { planned, hostile, tying, open, joins } = place
  const signs = terms.map((term) => `${signOf(term)}${term.kept ? '~' : ''}`)
  const key = JSON.stringify([signs, hostile, [...tying], joins])
  return planned.of(key, open, () => planAfresh(terms, place))
}

function planAfresh(terms: readonly Term[], place: SchemaPlace): ArbitraryPlan | undefined {
  const given = terms.flatMap(({ node }) => node.rules).find((rule) => rule.kind === 'given')
  if (given?.kind === 'given') return given.plan
  const all = withoutRepeats(terms).filter(({ node, holds }) => !holds || node.rules.length > 0)
  const [only] = all
  if (!only) return { kind: 'preset', name: place.dialect === 'json' ? 'json' : 'anything' }
  const direct = all.length === 1 && only.holds ? planDirect(only.node, only.kept, place) : undefined
  if (direct) return direct
  const key = all.map(({ node, holds }) => `${holds ? '' : '!'}${node.place}`).join(' ')
  if (place.planned.depthOf(key, place.open) > 1) return undefined
  const joins = joinsOf(all, place)
  const inner = { ...place, open: [...place.open, key], joins: [...place.joins, ...joins] }
  const shapes = expandTerms(all, place.algebra)
  const isDenial = all.some(({ holds }) => !holds)
  const plan = planShapes(isDenial ? spread(shapes, mostDenied) : shapes, inner)
  if (plan && joins.length > 0 && leadsBack(plan)) place.copies.mark(plan)
  return plan
}

/** Inside of other values so many ways not to keep a schema are enough. */
const mostDenied = 3

/** A component is called by its function; what is only a choice between schemas is a choice between their arbitraries. */
function planDirect({ rules }: SchemaNode, kept: boolean, place: SchemaPlace): ArbitraryPlan | undefined {
  const [rule] = rules
  if (!rule || rules.length > 1) return undefined
  if (rule.kind === 'ref') return planRef(rule.id, place)
  if (rule.kind === 'all' && rule.nodes.length === 1)
    return place.plan(
      rule.nodes.map((node) => held(node, kept)),
      place,
    )
  if (rule.kind !== 'any' && (rule.kind !== 'one' || !areDisjoint(rule.nodes, place))) return undefined
  return eitherOf(
    rule.nodes.flatMap((_, index) => place.plan(branchOf(rule, index), place) ?? []),
    place,
  )
}

/** No value keeps two of the schemas. */
export const areDisjoint = (nodes: readonly SchemaNode[], { algebra }: SchemaPlace): boolean =>
  nodes.every((node, index) =>
    nodes
      .slice(index + 1)
      .every((other) => expandTerms([held(node, true), held(other, true)], algebra).length === 0),
  )

function planRef(id: string, place: SchemaPlace): ArbitraryPlan {
  const name = place.functionOf(id)
  if (place.tying.has(id)) return { kind: 'tie', name }
  return { kind: 'named', functionName: name, with: [], overrides: [] }
}

/** One of several shapes; at some depth only those that do not lead back. */
export function planShapes(shapes: readonly Shape[], place: SchemaPlace): ArbitraryPlan | undefined {
  return eitherOf(
    shapes.flatMap((shape) => planShape(shape, place) ?? []),
    place,
  )
}

function eitherOf(plans: readonly ArbitraryPlan[], place: SchemaPlace): ArbitraryPlan | undefined {
  const different = [...new Map(plans.map((plan) => [place.numberOf(plan), plan])).values()]
  const all = oneOf(different)
  const shallow = different.filter((plan) => !place.copies.holds(plan))
  const base = oneOf(shallow)
  if (!all || !base || shallow.length === different.length) return all
  return { kind: 'bounded', base, deeper: all, depth: depthOf(place) }
}

export function planShape(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const made = planUnjudged(shape, place)
  const judges = [...new Map(shape.judges.map((judge) => [JSON.stringify(judge), judge])).values()]
  return (
    made && judges.reduce<ArbitraryPlan>((arbitrary, judge) => ({ kind: 'taken', arbitrary, judge }), made)
  )
}

function planUnjudged(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const values = shape.values?.filter((value) => fitsShape(shape, value, place.algebra))
  if (values) {
    const plan = planValues(values)
    return plan && keep(plan, shape.conditions)
  }
  const counted = countedFields(shape)
  if (counted.length > 1)
    return eitherOf(
      counted.flatMap((one) => planUnjudged(one, place) ?? []),
      place,
    )
  const plain = planners[shape.type](shape, place)
  const plan = plain && planCoerced(shape, plain)
  const isPlain = shape.type !== 'null' && shape.type !== 'boolean'
  return plan && isPlain
    ? plan
    : plan && keep(plan, [...(shape.type === 'null' ? isNone(shape.excluded) : []), ...shape.conditions])
}
