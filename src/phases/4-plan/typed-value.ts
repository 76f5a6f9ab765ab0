import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { CodeText, ValuePlan } from '../../ir/leaf-plan.ts'
import type { Data, SourceRange } from '../../ir/source.ts'
import { timeOf } from '../../ir/time-of.ts'
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
  const meant = nearest(String(bound.value), literalsOf(context, type))
  const args = { value: shown(bound.value), meant, isDate: mayBeDate(context, type) }
  context.report(diagnostic('plan/value-not-of-type', bound.range ?? range, args))
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
  bigint: (_, value) => bigintCode(value),
  'bigint-literal': (_, value, node) => {
    const code = bigintCode(value)
    return node.kind === 'bigint-literal' && code?.text === node.text ? code : undefined
  },
  literal: (_, value, node) =>
    node.kind === 'literal' && node.value === value ? { kind: 'data', value } : undefined,
  enum: (context, value, node) => (node.kind === 'enum' ? enumMember(context, value, node) : undefined),
  union: (context, value, node) =>
    node.kind === 'union'
      ? firstOf(surestFirst(context, node.members, value).map((member) => convert(context, value, member)))
      : undefined,
  ref: (context, value, node) => {
    const definition = node.kind === 'ref' ? context.model.definitions.get(node.name) : undefined
    return definition ? convert(context, value, definition.node) : { kind: 'data', value }
  },
  builtin: (_, value, node) => {
    if (node.kind !== 'builtin' || node.name !== 'Date') return { kind: 'data', value }
    return timeOf(value) === undefined
      ? undefined
      : { kind: 'code', text: `new Date(${JSON.stringify(value)})`, uses: [] }
  },
}

/** As the language writes it: `007n` is none. */
function bigintCode(value: Data): Extract<ValuePlan, { kind: 'code' }> | undefined {
  const isWhole = typeof value === 'number' ? Number.isSafeInteger(value) : isDigits(value)
  return isWhole ? { kind: 'code', text: `${BigInt(value as number | string)}n`, uses: [] } : undefined
}

const isDigits = (value: Data) => typeof value === 'string' && /^-?\d+$/.test(value)

function mayBeDate(context: PlanContext, type: TypeNode): boolean {
  const here = resolved(context, type)
  return here.kind === 'union'
    ? here.members.some((member) => mayBeDate(context, member))
    : here.kind === 'builtin' && here.name === 'Date'
}

/**
 * Those that tell what is of them, before those that leave it to the compiler; it takes any text for one of a Date, so
 * that beside a Date nothing built of parts is asked.
 */
function surestFirst(context: PlanContext, members: readonly TypeNode[], value: Data): readonly TypeNode[] {
  const isSure = (member: TypeNode) => {
    const here = resolved(context, member)
    return here.kind === 'builtin' ? here.name === 'Date' : converters[here.kind] !== undefined
  }
  const isLeft =
    typeof value === 'string' && members.some((member) => mayBeDate(context, member))
      ? (member: TypeNode) => !builtOfParts.has(resolved(context, member).kind)
      : () => true
  return [...members.filter(isSure), ...members.filter((member) => !isSure(member) && isLeft(member))]
}

const builtOfParts: ReadonlySet<TypeNode['kind']> = new Set<TypeNode['kind']>([
  ...(['object', 'class', 'builtin', 'tuple', 'function', 'promise'] as const),
])

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
