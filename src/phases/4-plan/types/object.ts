import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import { isSameType } from '../../../ir/is-same-type.ts'
import type { ArbitraryPlan, DrawPlan, FieldPlan, RecordPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { IndexNode, PropertyNode, TypeNode } from '../../../ir/type-model.ts'
import { inside, outOfReach, pathText } from '../place.ts'
import { holdsTie, leadsBack } from '../holds-tie.ts'
import { nameableType } from '../nameable-type.ts'
import { resolved } from '../type-at.ts'
import { bounded, depthOf, isNever } from './array.ts'
import { checkBound } from './check-bound.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

type ObjectNode = Extract<TypeNode, { kind: 'object' }>

/** Objects field by field, or by their index signature. */
export const planObject: TypeHandler<'object'> = (node, typed) => {
  const [index] = node.index
  const { fields, bind, required = [] } = typed.spec
  const named = fields.length + bind.length + (index ? required.length : 0) > 0
  if (node.properties.length + node.index.length === 0 && !named) return { kind: 'preset', name: 'something' }
  if (index && !named) return planIndexed(node, typed)
  return planFields(node, typed)
}

/** What the index signatures allow, with the declared fields over it. */
function planIndexed(node: ObjectNode, typed: Typed): ArbitraryPlan {
  const drawn = node.index.filter(({ value }) => !isNever(value, typed))
  const dictionaries = drawn.map((index) => planDictionary(index, node, typed))
  const [only] = dictionaries
  if (node.properties.length === 0 && dictionaries.length === 1 && only) return only
  const fields = node.properties.length > 0 ? [planFields({ ...node, index: [] }, typed)] : []
  const parts = [...dictionaries, ...fields]
  if (parts.length === 0) return emptyObject
  const [one] = parts
  const merged: ArbitraryPlan = parts.length === 1 && one ? one : { kind: 'intersection', parts }
  return node.seenAs === undefined
    ? merged
    : { kind: 'asserted', arbitrary: merged, type: nameableType(typed.context, node.seenAs) }
}

const emptyObject: ArbitraryPlan = { kind: 'constant', value: { kind: 'data', value: {} }, type: undefined }

function planFields(node: ObjectNode, typed: Typed): ArbitraryPlan {
  const [index] = node.index
  const bound = typed.spec.bind.map((entry) => boundName(entry, typed))
  const declared = node.properties.flatMap((property) => planProperty(property, typed) ?? [])
  const known = new Set(node.properties.map((property) => property.name))
  const extra = typed.spec.fields.filter(({ name }) => !known.has(name.text))
  for (const entry of extra) if (known.size > 0 && !index) reportUnknown(entry, known, typed)
  for (const { text, range } of typed.spec.required ?? [])
    if (known.size > 0 && !known.has(text) && !index) reportUnknown({ name: { text, range } }, known, typed)
  const fields = [
    ...bound,
    ...declared,
    ...extra.map((entry) => extraField(entry, index?.value, typed)),
    ...(index ? requiredKeys(known, typed).map((name) => keyField(name, index.value, typed)) : []),
  ]
  checkBound(fields, typed)
  const record: RecordPlan = { kind: 'record', fields: withoutCopies(fields) }
  if (!index || !typed.spec.fields.every(({ name }) => isFree(name.text, known))) return record
  return { kind: 'intersection', parts: [planDictionary(index, node, typed), record] }
}

/** Under an index signature there may be other keys beside those that are named. */
const isFree = (name: string, known: ReadonlySet<string>) => !known.has(name)

function planDictionary(
  index: IndexNode,
  { properties, index: all }: ObjectNode,
  typed: Typed,
): ArbitraryPlan {
  const value = typed.planType(index.value, bare(typed, inside(typed.place, { mark: '[*]' })))
  const key = typed.planType(index.key, bare(typed, inside(typed.place, { mark: '[*]' })))
  const other = (type: TypeNode) => !isSameType(type, index.value)
  const except = properties
    .filter(({ name, optional, type }) => mayBeKey(name, index) && optional && other(type))
    .map(({ name }) => name)
  const numbers = all.some(
    (one) => one.key.kind === 'number' && index.key.kind === 'string' && other(one.value),
  )
  const plan: ArbitraryPlan = {
    kind: 'dictionary',
    key,
    value,
    hostile: typed.place.hostile,
    ...(except.length > 0 && { except }),
    ...(numbers && { exceptNumbers: true }),
    ...(leadsBack(value) && { depth: depthOf(typed) }),
  }
  return holdsTie(value) ? bounded(emptyObject, plan, typed) : plan
}

const mayBeKey = (name: string, { key }: IndexNode) =>
  key.kind === 'number' ? String(Number(name)) === name : key.kind !== 'symbol'

/** Keys that an index signature may have and that are to be there. */
const requiredKeys = (known: ReadonlySet<string>, { spec }: Typed): readonly string[] =>
  (spec.required ?? [])
    .map(({ text }) => text)
    .filter((name) => !known.has(name) && !spec.fields.some((entry) => entry.name.text === name))

const keyField = (name: string, type: TypeNode, typed: Typed): FieldPlan => ({
  name,
  value: { kind: 'drawn', arbitrary: typed.planType(type, bare(typed, inside(typed.place, name))) },
  optional: false,
  bound: false,
})

const boundName = ({ name, arbitrary }: NamedArbitrary, typed: Typed): FieldPlan => ({
  name: name.text,
  value: draw(typed, arbitrary, undefined, name.text),
  optional: false,
  bound: true,
})

const extraField = (
  { name, arbitrary }: NamedArbitrary,
  type: TypeNode | undefined,
  typed: Typed,
): FieldPlan => ({
  name: name.text,
  value: draw(typed, arbitrary, type, name.text),
  optional: arbitrary.optional ?? false,
  bound: false,
})

/** Undefined for what stays absent: an optional function or signal that the spec does not name. */
function planProperty(property: PropertyNode, typed: Typed): FieldPlan | undefined {
  const entry = typed.spec.fields.find(({ name }) => name.text === property.name)
  const optional = isOptional(property, entry?.arbitrary, typed.spec)
  if (!entry && optional && (isNever(property.type, typed) || staysAbsent(property.type, typed)))
    return undefined
  if (entry?.arbitrary.optional && !property.optional) reportRequired(entry, typed)
  // No keyword names a symbol.
  const isNamed = property.key?.text !== property.name
  const place = inside(isNamed ? typed.place : outOfReach(typed.place), property.name)
  const value: DrawPlan = entry
    ? draw(typed, entry.arbitrary, property.type, property.name)
    : { kind: 'drawn', arbitrary: typed.planType(property.type, bare(typed, place)) }
  return {
    name: property.name,
    ...(property.key && { key: property.key }),
    value: optional ? boundedField(value, property.type, typed) : value,
    optional,
    bound: false,
  }
}

/** A field that the type asks for is always there: without it the value would not be of the type. */
function reportRequired({ arbitrary }: NamedArbitrary, { context }: Typed): void {
  const args = { keyword: 'optional', place: 'a field that the type lets be absent' }
  context.report(diagnostic('plan/keyword-out-of-place', arbitrary.range, args))
}

/** What the spec names is there, unless it says `optional: true`. */
const isOptional = (property: PropertyNode, named: ArbitrarySpec | undefined, parent: ArbitrarySpec) =>
  named
    ? (named.optional ?? false)
    : property.optional && !parent.required?.some(({ text }) => text === property.name)

function staysAbsent(type: TypeNode, typed: Typed): boolean {
  const here = resolved(typed.context, type)
  if (here.kind === 'union') return here.members.some((member) => staysAbsent(member, typed))
  return here.kind === 'function' || (here.kind === 'builtin' && here.name === 'AbortSignal')
}

/**
 * An optional field that leads back to its own type must be left out at some depth; one that may be undefined besides
 * is that there, and absent as often as any other.
 */
function boundedField(value: DrawPlan, type: TypeNode, typed: Typed): DrawPlan {
  if (value.kind === 'computed' || !holdsTie(value.arbitrary)) return value
  const absent: ArbitraryPlan = {
    kind: 'constant',
    value: { kind: 'code', text: 'undefined', uses: [] },
    type: undefined,
  }
  const plan = bounded(absent, value.arbitrary, typed)
  return { kind: 'drawn', arbitrary: mayBeUndefined(type, typed) ? plan : { ...plan, leftOut: true } }
}

function mayBeUndefined(type: TypeNode, typed: Typed): boolean {
  const here = resolved(typed.context, type)
  return here.kind === 'union'
    ? here.members.some((one) => mayBeUndefined(one, typed))
    : here.kind === 'undefined'
}

function draw(typed: Typed, arbitrary: ArbitrarySpec, type: TypeNode | undefined, name: string): DrawPlan {
  const plan = typed.plan(typed.context, arbitrary, type, inside(typed.place, name))
  return plan.kind === 'computed' ? { kind: 'computed', code: plan.code } : { kind: 'drawn', arbitrary: plan }
}

function reportUnknown(
  { name }: Pick<NamedArbitrary, 'name'>,
  known: ReadonlySet<string>,
  { context, place }: Typed,
): void {
  const args = { field: name.text, path: pathText(place.path), meant: nearest(name.text, known) }
  context.report(diagnostic('plan/unknown-field', name.range, args))
}

/** A field that only repeats the bound name that it is called by is drawn itself, and the name is not bound twice. */
function withoutCopies(fields: readonly FieldPlan[]): readonly FieldPlan[] {
  const copies = new Map(
    fields.flatMap((field): [string, FieldPlan][] => {
      const bound = fields.find((other) => other.bound && other.name === field.name)
      const repeats = !field.bound && !field.optional && field.value.kind === 'computed'
      return bound && repeats && field.value.code.text === field.name ? [[field.name, bound]] : []
    }),
  )
  return fields.flatMap((field) => {
    const bound = copies.get(field.name)
    if (!bound) return [field]
    return field.bound ? [] : [{ ...field, value: bound.value }]
  })
}
