import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { CodeText, ValuePlan } from '../../ir/leaf-plan.ts'
import type { Data, SourceRange } from '../../ir/source.ts'
import type { Bound } from '../../ir/arbitrary-spec.ts'
import { rootName } from '../../ir/root-name.ts'
import type { EnumMember, TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { nameableType, typeBy } from './nameable-type.ts'
import { resolved } from './type-at.ts'

/** YAML data as a value of a type: the member of an enum, a Date for its text, a bigint for its number. */
export function typedValue(
  context: PlanContext,
  bound: Extract<Bound, { kind: 'data' }>,
  type: TypeNode | undefined,
  range: SourceRange,
): ValuePlan {
  const asIs: ValuePlan = { kind: 'data', value: bound.value }
  if (!type) return asIs
  const found = convert(context, bound.value, type)
  if (found) return found
  const allowed = literalsOf(context, type)
  const meant = nearest(String(bound.value), allowed)
  context.report(
    diagnostic('plan/value-not-of-type', bound.range ?? range, { value: shown(bound.value), meant }),
  )
  return asIs
}

const shown = (value: Data) => JSON.stringify(value) ?? String(value)

type Convert = (context: PlanContext, value: Data, node: TypeNode) => ValuePlan | undefined

/** Undefined when the value is certainly none of the type; what cannot be told is left to the compiler. */
const convert: Convert = (context, value, node) => {
  const handler = converters[node.kind]
  return handler ? handler(context, value, node) : { kind: 'data', value }
}

const only =
  (fits: (value: Data) => boolean): Convert =>
  (_, value) =>
    fits(value) ? { kind: 'data', value } : undefined

const converters: Readonly<Partial<Record<TypeNode['kind'], Convert>>> = {
  string: only((value) => typeof value === 'string'),
  number: only((value) => typeof value === 'number'),
  boolean: only((value) => typeof value === 'boolean'),
  null: only((value) => value === null),
  array: only((value) => Array.isArray(value)),
  bigint: (_, value) =>
    (typeof value === 'number' && Number.isSafeInteger(value)) || isDigits(value)
      ? { kind: 'code', text: `${value}n`, uses: [] }
      : undefined,
  literal: (_, value, node) =>
    node.kind === 'literal' && node.value === value ? { kind: 'data', value } : undefined,
  enum: (context, value, node) => (node.kind === 'enum' ? enumMember(context, value, node) : undefined),
  union: (context, value, node) =>
    node.kind === 'union'
      ? firstOf(node.members.map((member) => convert(context, value, member)))
      : undefined,
  ref: (context, value, node) => {
    const definition = node.kind === 'ref' ? context.model.definitions.get(node.name) : undefined
    return definition ? convert(context, value, definition.node) : { kind: 'data', value }
  },
  builtin: (_, value, node) =>
    node.kind === 'builtin' &&
    node.name === 'Date' &&
    (typeof value === 'string' || typeof value === 'number')
      ? { kind: 'code', text: `new Date(${JSON.stringify(value)})`, uses: [] }
      : { kind: 'data', value },
}

const isDigits = (value: Data) => typeof value === 'string' && /^-?\d+$/.test(value)

const firstOf = (found: readonly (ValuePlan | undefined)[]) => found.find((value) => value !== undefined)

function enumMember(
  context: PlanContext,
  value: Data,
  node: Extract<TypeNode, { kind: 'enum' }>,
): ValuePlan | undefined {
  const member =
    node.members.find((each) => each.value === value) ?? node.members.find((each) => each.name === value)
  return member && enumMemberCode(context, node, member)
}

/** Values that the compiler sees no mark in, seen as the marked type that is due; undefined where none is. */
export function marked(
  context: PlanContext,
  type: TypeNode | undefined,
  value: Data,
  arbitrary: ArbitraryPlan,
): ArbitraryPlan | undefined {
  const mark = markOf(context, type, value)
  return mark && { kind: 'asserted', arbitrary, type: mark }
}

function markOf(context: PlanContext, type: TypeNode | undefined, value: Data): CodeText | undefined {
  const here = type && resolved(context, type)
  if (!here) return undefined
  if (here.kind === 'union')
    return here.members.map((member) => markOf(context, member, value)).find((mark) => mark !== undefined)
  if (!('brand' in here) || here.brand === undefined) return undefined
  const base = here.kind === 'branded' ? resolved(context, here.base) : here
  const isOfBase = base.kind === typeof value || (base.kind === 'bigint' && typeof value === 'number')
  return isOfBase || base.kind === 'union' ? typeBy(context, here.brand, here.route) : undefined
}

/** An enum's member by name; its bare value where the enum itself cannot be imported. */
export const enumMemberCode = (
  context: PlanContext,
  { name: enumName, nameless }: Extract<TypeNode, { kind: 'enum' }>,
  { name, value }: EnumMember,
): ValuePlan => {
  if (nameless) {
    const type = nameless.seenAs === undefined ? undefined : nameableType(context, nameless.seenAs)
    return {
      kind: 'code',
      text: `${JSON.stringify(value)} as ${type?.text ?? 'never'}`,
      uses: type?.uses ?? [],
    }
  }
  const member = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? `.${name}`
    : `[${JSON.stringify(name)}]`
  return { kind: 'code', text: `${enumName}${member}`, uses: [rootName(enumName)] }
}

/** The literals that a type is made of, for the nearest right one. */
function literalsOf(context: PlanContext, node: TypeNode): readonly string[] {
  if (node.kind === 'literal') return [String(node.value)]
  if (node.kind === 'enum') return node.members.map((member) => String(member.value))
  if (node.kind === 'union') return node.members.flatMap((member) => literalsOf(context, member))
  const definition = node.kind === 'ref' ? context.model.definitions.get(node.name) : undefined
  return definition ? literalsOf(context, definition.node) : []
}
