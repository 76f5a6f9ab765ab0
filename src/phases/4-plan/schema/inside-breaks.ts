import type { ArbitraryPlan, BreakPlan, BreaksPlan } from '../../../ir/arbitrary-plan.ts'
import { accepts, expandTerms } from './expand.ts'
import type { BreakPlace } from './place.ts'
import { planShape } from './plan-terms.ts'
import { present } from './rules/properties.ts'
import { keep } from './values/conditions.ts'
import { planKey, termsOfMore } from './values/object.ts'
import { isShut, namesOf, positionsOf, termsOfItem, termsOfProperty, type Shape, type Term } from './shape.ts'

/** Breaks inside of a value that is valid but for them: in a property, in an item. */
export function insideBreaks(terms: readonly Term[], place: BreakPlace): readonly BreakPlan[] {
  const seen = new Set<string>()
  const isNew = (key: string) => !seen.has(key) && seen.add(key) !== undefined
  const inner = { ...place, whole: undefined }
  const shapes = expandTerms(terms, place.algebra)
  const whole = shapes.length === 1 ? place.whole : undefined
  return shapes.flatMap((shape) => {
    if (shape.values) return []
    if (shape.type === 'object') return fieldBreaks(shape, { ...inner, whole }, isNew)
    if (shape.type === 'map' || shape.type === 'set') return memberBreaks(shape, inner)
    return shape.type === 'array' ? itemBreaks(shape, inner, isNew) : []
  })
}

type IsNew = (key: string) => boolean

const keyOfTerms = (terms: readonly Term[]) =>
  terms.map(({ node, holds, kept }) => `${holds ? '' : '!'}${kept ? '~' : ''}${node.place}`).join(' ')

const isBreakable = (terms: readonly Term[]) => terms.some(({ holds, kept }) => holds && !kept)

function fieldBreaks(shape: Shape, place: BreakPlace, isNew: IsNew): readonly BreakPlan[] {
  const whole = place.whole ?? baseOf(shape, place)
  const named = namesOf(shape).flatMap((name): readonly BreakPlan[] => {
    const terms = termsOfProperty(shape, name)
    if (isShut(shape, name) || !isBreakable(terms) || !isNew(`${name} ${keyOfTerms(terms)}`)) return []
    const inside = place.breaks(terms, { ...place, whole: undefined })
    const isFree = shape.most === Infinity || shape.required.includes(name)
    const bases = present(shape, name).map((one) => (isFree && whole ? whole : baseOf(one, place)))
    const [base] = inside.list.length === 0 ? [] : bases
    return base ? [{ kind: 'field', base, name, inside }] : []
  })
  return [...named, ...moreBreaks(shape, place, isNew), ...keyBreaks(shape, place)]
}

/** The valid value that the broken one is put into. */
const baseOf = (shape: Shape, place: BreakPlace) => planShape(shape, { ...place, open: [] })

/** Properties without a name of their own: one stands for all of a rule. */
function moreBreaks(shape: Shape, place: BreakPlace, isNew: IsNew): readonly BreakPlan[] {
  const patterns = shape.objects.flatMap(({ rule }) => rule.patterns.map(({ source }) => source))
  const isOpen = shape.closed.length === 0
  const hasRest = isOpen && shape.objects.some(({ rule }) => rule.rest)
  return [...new Set(patterns), ...(hasRest ? [undefined] : [])].flatMap((pattern): readonly BreakPlan[] => {
    const name = exampleKey(shape, pattern, place)
    if (name === undefined) return entryBreaks(shape, pattern, place)
    const terms = termsOfProperty(shape, name)
    if (!isBreakable(terms) || !isNew(`* ${keyOfTerms(terms)}`)) return []
    const inside = place.breaks(terms, { ...place, whole: undefined })
    const shut = {
      ...shape,
      most: shape.most - 1,
      least: Math.max(0, shape.least - 1),
      forbidden: [...shape.forbidden, name],
    }
    const base = inside.list.length === 0 || shut.most < 0 ? undefined : baseOf(shut, place)
    return base ? [{ kind: 'field', base, name, inside }] : []
  })
}

/** Where no name is known beforehand it is drawn. */
function entryBreaks(shape: Shape, pattern: string | undefined, place: BreakPlace): readonly BreakPlan[] {
  const terms = termsOfMore(shape, pattern)
  const key = isBreakable(terms) ? planKey(shape, pattern, shape.names, { ...place, open: [] }) : undefined
  const inside = place.breaks(terms, { ...place, whole: undefined })
  const base = key && inside.list.length > 0 ? baseOf(roomier(shape), place) : undefined
  return key && base ? [{ kind: 'entry', base, key, inside }] : []
}

/** One property less, so that there is room for another. */
const roomier = (shape: Shape): Shape => ({
  ...shape,
  least: Math.max(0, shape.least - 1),
  most: Math.max(0, shape.most - 1),
})

/** Keys that are none, told at their own place, as zod does. */
function keyBreaks(shape: Shape, place: BreakPlace): readonly BreakPlan[] {
  if (place.dialect === 'json' || shape.names.length === 0) return []
  const valid = { ...place, open: [] }
  const wrong = shape.names.map(({ node }): Term => ({ node, holds: false, kept: true }))
  const key = planKey(shape, undefined, wrong, valid)
  const value = place.plan(termsOfMore(shape, undefined), valid)
  const base = key && value && baseOf(shape, place)
  // Zod does not look at this one.
  return base
    ? [{ kind: 'key', base, key: keep(key, ["value !== '__proto__'"]), value, rule: 'invalid_key' }]
    : []
}

/** Entries of maps, elements of sets. */
function memberBreaks(shape: Shape, place: BreakPlace): readonly BreakPlan[] {
  const valid = { ...place, open: [] }
  const base = baseOf({ ...roomier(shape), type: shape.type }, place)
  const breaksOf = (terms: readonly Term[]) => (isBreakable(terms) ? place.breaks(terms, place) : nothing)
  const members = breaksOf(shape.members)
  if (!base) return []
  if (shape.type === 'set')
    return members.list.length === 0
      ? []
      : [{ kind: 'member', of: 'setElement', base, other: undefined, unnamed: undefined, inside: members }]
  const [key, value] = [place.plan(shape.keys, valid), place.plan(shape.members, valid)]
  const keys = breaksOf(shape.keys)
  const wrong = (
    of: 'mapValue' | 'mapKey',
    other: ArbitraryPlan | undefined,
    inside: BreaksPlan,
    unnamed: string,
  ) =>
    other && inside.list.length > 0 ? [{ kind: 'member', of, base, other, unnamed, inside } as const] : []
  return [
    ...wrong('mapValue', key, members, 'invalid_element'),
    ...wrong('mapKey', value, keys, 'invalid_key'),
  ]
}
const nothing: BreaksPlan = { kind: 'breaks', list: [] }

const keys = [
  'other',
  'x',
  'a',
  'x-a',
  'x_a',
  'A',
  '0',
  '1',
  'en',
  'key',
  'a1',
  '/a',
  'a/b',
  'x-other',
  '200',
  '',
]

/** A key that a pattern, or no rule at all, speaks of. */
function exampleKey(shape: Shape, pattern: string | undefined, place: BreakPlace): string | undefined {
  const names = new Set(namesOf(shape))
  const others = shape.objects.flatMap(({ rule }) => rule.patterns.map(({ source }) => source))
  return keys.find(
    (key) =>
      !names.has(key) &&
      (pattern === undefined
        ? !others.some((source) => new RegExp(source, 'u').test(key))
        : new RegExp(pattern, 'u').test(key)) &&
      !isShut(shape, key) &&
      shape.names.every((term) => accepts(key, term, place.algebra)),
  )
}

function itemBreaks(shape: Shape, place: BreakPlace, isNew: IsNew): readonly BreakPlan[] {
  const positions = Math.min(positionsOf(shape), shape.most)
  const at = (index: number | undefined): readonly BreakPlan[] => {
    const terms = termsOfItem(shape, index)
    if (!isBreakable(terms) || !isNew(`${index} ${keyOfTerms(terms)}`)) return []
    if (shape.contains.length > 0 && index === undefined) return addedBreaks(shape, terms, place)
    const inside = place.breaks([...terms, ...notCounted(shape)], place)
    const long = { ...shape, least: Math.max(shape.least, (index ?? positions) + 1) }
    const base = inside.list.length === 0 || long.least > long.most ? undefined : baseOf(long, place)
    return base ? [{ kind: 'item', base, index, from: positions, added: false, inside }] : []
  }
  const fixed = Array.from({ length: positions }, (_, index) => at(index)).flat()
  return shape.most > positions ? [...fixed, ...at(undefined)] : fixed
}

/** Where items are counted the broken one is none of those that count, and takes the place of none. */
function addedBreaks(shape: Shape, terms: readonly Term[], place: BreakPlace): readonly BreakPlan[] {
  const inside = place.breaks([...terms, ...notCounted(shape)], place)
  const least = Math.max(0, shape.least - 1, positionsOf(shape))
  const short = { ...shape, least, most: shape.most - 1 }
  const counted = Math.max(...shape.contains.map(({ least }) => least))
  const base =
    inside.list.length === 0 || Math.max(counted, least) > short.most ? undefined : baseOf(short, place)
  return base ? [{ kind: 'item', base, index: undefined, from: positionsOf(shape), added: true, inside }] : []
}

/** That an item is none of those that count. */
const notCounted = ({ contains }: Shape) => contains.flatMap(({ terms }) => terms.map(opposite))

const opposite = ({ node, holds }: Term): Term => ({ node, holds: !holds, kept: true })
