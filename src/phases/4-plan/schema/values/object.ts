import type { ArbitraryPlan, FieldPlan } from '../../../../ir/arbitrary-plan.ts'
import type { SizePlan } from '../../../../ir/leaf-plan.ts'
import { printData } from '../../../../ir/print-data.ts'
import { distinctValues } from '../../distinct-values.ts'
import { denied } from '../algebra.ts'
import { accepts } from '../expand.ts'
import { planOptional } from '../joins.ts'
import { depthOf, type SchemaPlace } from '../place.ts'
import { isShut, namesOf, termsOfProperty, type Extra, type Shape, type Term } from '../shape.ts'
import { allTexts } from '../../patterns/all-texts.ts'
import { isTooFew } from './array.ts'
import { isNone, keep } from './conditions.ts'
import { mostDifferent } from './long.ts'

/** Objects field by field, and by the rules for the properties that have no name. */
export function planObject(shape: Shape, place: SchemaPlace): ArbitraryPlan | undefined {
  const fields = planFields(shape, place)
  const extras = shape.extras.map((extra) => planExtra(shape, extra, place))
  if (!fields || extras.includes(undefined)) return undefined
  const must = fields.filter(({ optional }) => !optional).length + extras.length
  const more = planMore(shape, { place, must, fields: fields.length })
  if (must > shape.most || shape.least - must > mostDifferent) return undefined
  const parts = [...more, ...extras.flatMap((extra) => extra ?? [])].filter((part) => !isBareRecord(part))
  const mayHave = fields.length + extras.length + more.length
  if (shape.least > fields.length + extras.length + mostKeys(more)) return undefined
  const isCounted =
    shape.least > must || shape.most < (more.length > 0 && fields.length > 0 ? Infinity : mayHave)
  const plan = joined(parts, fields)
  const counts = isCounted && !(fields.length === 0 && parts.length === 1) ? sizeTests(shape) : []
  return keep(plan, [...counts, ...isNone(shape.excluded), ...shape.conditions])
}

const isBareRecord = (plan: ArbitraryPlan | undefined) => plan?.kind === 'record' && plan.fields.length === 0

function joined(parts: readonly ArbitraryPlan[], fields: readonly FieldPlan[]): ArbitraryPlan {
  const record: ArbitraryPlan = { kind: 'record', fields }
  const [only] = parts
  if (!only) return record
  if (fields.length === 0 && parts.length === 1) return only
  return { kind: 'intersection', parts: fields.length === 0 ? parts : [...parts, record] }
}

const sizeTests = ({ least, most }: Shape): readonly string[] => [
  ...(least > 0 ? [`Object.keys(value).length >= ${least}`] : []),
  ...(most < Infinity ? [`Object.keys(value).length <= ${most}`] : []),
]

/** Undefined when a field that must be there has no value. */
function planFields(shape: Shape, place: SchemaPlace): readonly FieldPlan[] | undefined {
  const fields: FieldPlan[] = []
  for (const name of namesOf(shape)) {
    const required = shape.required.includes(name)
    if (!required && (isShut(shape, name) || !isName(shape, name, place))) continue
    const terms = termsOfProperty(shape, name)
    const arbitrary = required ? place.plan(terms, place) : planOptional(terms, place)
    if (arbitrary) fields.push(field(name, arbitrary, required, place))
    else if (required) return undefined
  }
  return fields
}

const isName = ({ names }: Shape, name: string, { algebra }: SchemaPlace) =>
  names.every((term) => accepts(name, term, algebra))

/** A property that leads back to its own schema is left out at some depth. */
function field(name: string, arbitrary: ArbitraryPlan, required: boolean, place: SchemaPlace): FieldPlan {
  const isOpen = !required && place.copies.holds(arbitrary)
  const absent: ArbitraryPlan = {
    kind: 'constant',
    value: { kind: 'code', text: 'undefined', uses: [] },
    type: undefined,
  }
  const plan: ArbitraryPlan = isOpen
    ? { kind: 'bounded', base: absent, deeper: arbitrary, depth: depthOf(place), leftOut: true }
    : arbitrary
  const value = plan.kind === 'computed' ? plan : ({ kind: 'drawn', arbitrary: plan } as const)
  return { name, value, optional: !required, bound: false }
}

interface Room {
  readonly place: SchemaPlace
  readonly must: number
  readonly fields: number
}

/** Properties by pattern, and all others where a rule speaks of them or their number asks for some. */
function planMore(shape: Shape, { place, must, fields }: Room): readonly ArbitraryPlan[] {
  const patterns = [
    ...new Set(shape.objects.flatMap(({ rule }) => rule.patterns.map(({ source }) => source))),
  ]
  const open = shape.closed.length === 0
  const spoken = shape.objects.some(({ rule }) => rule.rest !== undefined) || shape.names.length > 0
  const isBare = shape.objects.length === 0 && fields === 0 && shape.extras.length === 0
  const keys: (string | undefined)[] = [
    ...patterns.filter((source) => shape.closed.every((rule) => rule.patterns.includes(source))),
    ...(open && (spoken || isBare || shape.least > fields + shape.extras.length) ? [undefined] : []),
  ]
  const dictionary = (pattern: string | undefined, size: SizePlan) =>
    planDictionary(shape, { pattern, key: [], terms: [] }, size, place)
  const alive = keys.filter((pattern) => !isBareRecord(dictionary(pattern, { min: 0, max: undefined })))
  const only = alive.length === 1 && fields === 0 && shape.extras.length === 0
  const left = shape.most - fields - shape.extras.length
  const each = Math.max(0, Math.floor(left / alive.length))
  const max = shape.most === Infinity ? undefined : only ? shape.most : each
  const last = max === undefined || only ? max : Math.max(0, left) - each * (alive.length - 1)
  const wanted = only ? shape.least : Math.max(0, shape.least - must)
  // What is missing then are fields that may be there.
  const size: SizePlan = { min: Math.min(wanted, last ?? Infinity), max: last }
  return alive.flatMap((pattern, at) => {
    const own = at === alive.length - 1 ? size : { min: 0, max }
    return own.max === 0 ? [] : (dictionary(pattern, own) ?? [])
  })
}

/** How many properties dictionaries have at most, all together. */
const mostKeys = (plans: readonly ArbitraryPlan[]): number =>
  plans.reduce((sum, plan) => sum + mostKeysOf(plan), 0)

function mostKeysOf(plan: ArbitraryPlan): number {
  if (plan.kind === 'bounded') return mostKeysOf(plan.deeper)
  if (plan.kind === 'dictionary')
    return Math.min(distinctValues(plan.key) ?? Infinity, plan.size?.max ?? Infinity)
  return isBareRecord(plan) ? 0 : Infinity
}

const planExtra = (shape: Shape, extra: Extra, place: SchemaPlace): ArbitraryPlan | undefined =>
  planDictionary(shape, extra, { min: 1, max: 1 }, place)

function planDictionary(
  shape: Shape,
  { pattern, key, terms }: Extra,
  size: SizePlan,
  place: SchemaPlace,
): ArbitraryPlan | undefined {
  const all = [...termsOfMore(shape, pattern), ...terms]
  const value = size.min > 0 ? place.plan(all, place) : planOptional(all, place)
  const drawn = planKey(shape, pattern, [...shape.names, ...key], place)
  if (!value || !drawn || isTooFew(drawn, size.min))
    return size.min > 0 ? undefined : { kind: 'record', fields: [] }
  const plan: ArbitraryPlan = { kind: 'dictionary', key: drawn, value, hostile: place.hostile, size }
  if (!place.copies.holds(value) || size.min > 0) return plan
  const empty: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: {} }, type: undefined }
  return { kind: 'bounded', base: empty, deeper: plan, depth: depthOf(place) }
}

/** The schemas of properties that match a pattern, or of those that nothing else speaks of. */
export const termsOfMore = ({ objects }: Shape, pattern: string | undefined): readonly Term[] =>
  objects.flatMap(({ rule, kept }) => {
    const matching = rule.patterns.filter(({ source }) => source === pattern).map(({ node }) => node)
    const nodes = matching.length === 0 && rule.rest ? [rule.rest] : matching
    return nodes.map((node): Term => ({ node, holds: true, kept }))
  })

/** Keys that are no other rule's: neither a name nor what another pattern matches. */
export function planKey(
  shape: Shape,
  pattern: string | undefined,
  terms: readonly Term[],
  place: SchemaPlace,
): ArbitraryPlan | undefined {
  const names = [
    ...new Set([...namesOf(shape), ...shape.forbidden, ...shape.closed.flatMap((rule) => rule.names)]),
  ]
  const others = [
    ...shape.objects.map(({ rule }) => rule.patterns.map(({ source }) => source)),
    ...shape.closed.map((rule) => rule.patterns),
  ]
    .flat()
    .filter((source) => source !== pattern)
  if (others.some(matchesAll)) return undefined
  const text = { place: '', rules: [{ kind: 'type', name: 'type', types: ['string'] }] } as const
  const listed = pattern === undefined ? undefined : allTexts({ all: [{ source: pattern, flags: 'u' }] })
  const matching =
    listed !== undefined
      ? [{ kind: 'values', name: 'enum', values: listed } as const]
      : pattern === undefined
        ? []
        : [{ kind: 'pattern', name: 'pattern', source: pattern, flags: 'u' } as const]
  const own: Term = { node: { place: '', rules: [...text.rules, ...matching] }, holds: true, kept: true }
  const relevant = pattern === undefined ? names : names.filter((name) => new RegExp(pattern, 'u').test(name))
  // Where keys are said to be some of a list, those left of it are drawn, or none.
  const taken: Term = denied({ place: '', rules: [{ kind: 'values', name: 'enum', values: relevant }] })
  const isSaid = terms.length > 0 || listed !== undefined
  const isListed = isSaid && relevant.length > 0
  const foreign = isSaid ? [...new Set(others)].map(unmatched) : []
  const plan = place.plan([own, ...terms, ...(isListed ? [taken] : []), ...foreign], place)
  const free =
    relevant.length === 0 || isListed
      ? []
      : [
          relevant.length === 1
            ? `value !== ${printData(relevant[0] ?? '')}`
            : `!${printData(relevant)}.includes(value)`,
        ]
  const apart = isSaid
    ? []
    : [...new Set(others)].map((source) => `!${String(new RegExp(source, 'u'))}.test(value)`)
  return plan && keep(plan, [...free, ...apart])
}

const unmatched = (source: string): Term =>
  denied({ place: '', rules: [{ kind: 'pattern', name: 'pattern', source, flags: 'u' }] })

/** Whether a pattern, as far as can be seen, leaves no key to any other rule: `a*` is found in all of them. */
const matchesAll = (source: string): boolean =>
  ['', 'a', 'Z', '0', '-', '_', ' ', '\n', 'é', '漢'].every((key) => new RegExp(source, 'u').test(key))
