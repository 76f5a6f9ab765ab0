import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import type { Data, SourceRange } from '../../../ir/source.ts'
import type { ArbitrarySpec, Bound, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { carriesKeywords } from '../check-keywords.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { holdsTie } from '../holds-tie.ts'
import { nameableType } from '../nameable-type.ts'
import { elementAt, resolved } from '../type-at.ts'
import { typedValue } from '../typed-value.ts'
import { bounded, depthOf } from './array.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { atMember } from './at-member.ts'
import { joinTemplates } from './join-templates.ts'
import { hasNoTexts, joinedParts, reportNoTexts } from './template.ts'
import { keepingTo, keepsTo, reportNoneListed } from './listed.ts'

/** One of the members; literals stand together, and at some depth only what does not lead back is left. */
export const planUnion: TypeHandler<'union'> = ({ members, seenAs }, typed) => {
  const type = seenAs === undefined ? undefined : nameableType(typed.context, seenAs)
  const tested = { context: typed.context, name: 'value' }
  const listed = membersListed(membersLeft(members, typed), typed)
  const isOfTemplates = listed.every((member) => templateAt(member, typed))
  const left = isOfTemplates ? templatesLeft(listed, typed) : listed
  const carrying = left.filter(
    (member) => !isOfTemplates && !isLiteral(member) && carriesKeywords(member, typed),
  )
  const known = new Set(left.flatMap((member) => fieldsOf(member, typed)))
  const plans = left.map((member, index) => {
    const template = isOfTemplates ? templateAt(member, typed) : undefined
    if (template) return joinedParts(template, typed)
    const own = carrying.includes(member)
      ? fitted(member, typed, index === 0 ? known : undefined)
      : bare(typed)
    return typed.planType(member, atMember(member, left, own))
  })
  const branches = joinTemplates(joinConstants(plans)).map((plan) => keepingTo(plan, firstValue(plan), typed))
  const [only] = branches
  const condition = isOfTemplates ? boundsCondition(typed.spec, { ...tested, node: undefined }) : undefined
  if (condition) return { kind: 'filtered', arbitrary: oneof(branches), condition, from: [] }
  if (branches.length === 1 && only) return only
  const shallow = branches.filter((branch) => !holdsTie(branch))
  if (shallow.length === branches.length || shallow.length === 0)
    return type ? { kind: 'asserted', arbitrary: oneof(branches), type } : oneof(branches)
  return planDeep(branches, typed)
}

function templateAt(member: TypeNode, { context }: Typed) {
  const here = resolved(context, member)
  return here.kind === 'template' ? here : undefined
}

/** Without the templates of which no text keeps to the keywords. */
function templatesLeft(members: readonly TypeNode[], typed: Typed): readonly TypeNode[] {
  const left = members.filter((member) => {
    const template = templateAt(member, typed)
    return !template || !hasNoTexts(template, typed)
  })
  if (left.length === 0) reportNoTexts(typed)
  return left.length > 0 ? left : members
}

/** Members that are bounded already end with this one: each choice inside of a choice would cost a step of the depth. */
function planDeep(branches: readonly ArbitraryPlan[], typed: Typed): ArbitraryPlan {
  const depth = depthOf(typed)
  const ends = (branch: ArbitraryPlan) =>
    branch.kind === 'bounded' && branch.depth === depth ? branch : undefined
  const shallow = branches.filter((branch) => !holdsTie(branch)).map((branch) => ends(branch)?.base ?? branch)
  const deep = branches.flatMap((branch) => (holdsTie(branch) ? branch : (ends(branch)?.deeper ?? [])))
  return bounded(oneof(shallow), oneof(deep), typed)
}

const isLiteral = ({ kind }: TypeNode) => kind === 'literal'

/** Without the literals that do not keep to the keywords. */
function membersListed(members: readonly TypeNode[], typed: Typed): readonly TypeNode[] {
  const left = members.filter((member) => member.kind !== 'literal' || keepsTo(typed, member.value))
  if (left.length > 0) return left
  reportNoneListed(typed)
  return members
}

function firstValue(plan: ArbitraryPlan): string | number | boolean | undefined {
  const [first] = valuesOf(plan)
  const value = first?.kind === 'data' ? first.value : undefined
  return typeof value === 'object' ? undefined : value
}

/** Members whose fields cannot have the values that `fields` gives are out. */
function membersLeft(members: readonly TypeNode[], typed: Typed): readonly TypeNode[] {
  const left = members.filter((member) =>
    typed.spec.fields.every(({ name, arbitrary }) => mayHave(member, name.text, arbitrary, typed)),
  )
  return left.length > 0 ? left : members
}

/** Whether a member's field can have one of the values that are listed. */
function mayHave(member: TypeNode, name: string, spec: ArbitrarySpec, typed: Typed): boolean {
  const property = propertyOf(member, name, typed)
  const listed = listedIn(spec)
  // A place that is named is there; a field that is not of a member is only not said of it.
  if (!property && resolved(typed.context, member).kind === 'tuple') return false
  return !property || !listed || listed.values.some((value) => isOf(property.type, value, spec, typed))
}

/** The values of `const` and `enum`, as far as they are data. */
function listedIn({ source }: ArbitrarySpec): { values: readonly Data[]; range: SourceRange } | undefined {
  const bound = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (bound?.kind !== 'data') return undefined
  const isList = source.kind === 'enum' && Array.isArray(bound.value)
  return { values: isList ? (bound.value as readonly Data[]) : [bound.value], range: bound.range }
}

function isOf(type: TypeNode, value: Data, { range }: ArbitrarySpec, { context }: Typed): boolean {
  let fits = true
  const quiet = { ...context, report: () => (fits = false) }
  typedValue(quiet, { kind: 'data', value, range }, type, range)
  return fits
}

/** Of listed values those that the field of this member can have, where it can have some. */
function narrowed(entry: NamedArbitrary, member: TypeNode, typed: Typed): NamedArbitrary {
  const { name, arbitrary } = entry
  const property = propertyOf(member, name.text, typed)
  const listed = arbitrary.source.kind === 'enum' && listedIn(arbitrary)
  if (!property || !listed) return entry
  const left = listed.values.filter((value) => isOf(property.type, value, arbitrary, typed))
  if (left.length === 0 || left.length === listed.values.length) return entry
  const values: Bound = { kind: 'data', value: left, range: listed.range }
  return { name, arbitrary: { ...arbitrary, source: { kind: 'enum', values } } }
}

const propertyOf = (member: TypeNode, name: string, { context }: Typed) => {
  const here = resolved(context, member)
  if (here.kind === 'tuple') return elementAt(here, name)
  return here.kind === 'object' ? here.properties.find((property) => property.name === name) : undefined
}

/** The fields of a member, and the places of a tuple that are named. */
function fieldsOf(member: TypeNode, { context, spec }: Typed): readonly string[] {
  const here = resolved(context, member)
  if (here.kind === 'tuple')
    return spec.fields.map(({ name }) => name.text).filter((name) => elementAt(here, name))
  return here.kind === 'object' ? here.properties.map(({ name }) => name) : []
}

/** The keywords without fields that other members have; what none has stays with the first, which says so. */
function fitted(member: TypeNode, typed: Typed, known: ReadonlySet<string> | undefined): Typed {
  const own = new Set(fieldsOf(member, typed))
  if (own.size === 0 || typed.spec.fields.length === 0) return typed
  const fields = typed.spec.fields
    .filter(({ name }) => own.has(name.text) || (known && !known.has(name.text)))
    .map((entry) => narrowed(entry, member, typed))
  return { ...typed, spec: { ...typed.spec, fields } }
}

function oneof(branches: readonly ArbitraryPlan[]): ArbitraryPlan {
  const [only] = branches
  if (branches.length === 1 && only) return only
  return { kind: 'oneof', branches: branches.map((arbitrary) => ({ arbitrary, weight: undefined })) }
}

function joinConstants(plans: readonly ArbitraryPlan[]): readonly ArbitraryPlan[] {
  const values = plans.flatMap(valuesOf)
  if (values.length < 2) return plans
  const first = plans.findIndex((plan) => valuesOf(plan).length > 0)
  const joined = byKind(values).map((group): ArbitraryPlan => {
    const [only] = group
    return group.length === 1 && only
      ? { kind: 'constant', value: only, type: undefined }
      : { kind: 'constantFrom', values: group }
  })
  return plans.flatMap((plan, index) => (index === first ? joined : valuesOf(plan).length > 0 ? [] : [plan]))
}

/** The compiler keeps literals apart only among their like; null and undefined may stand with any. */
function byKind(values: readonly ValuePlan[]): readonly (readonly ValuePlan[])[] {
  const groups = new Map<string, ValuePlan[]>()
  for (const value of values) groups.set(kindOf(value), [...(groups.get(kindOf(value)) ?? []), value])
  const nothing = groups.get('nothing') ?? []
  const [first, ...others] = [...groups].filter(([kind]) => kind !== 'nothing').map(([, group]) => group)
  if (!first) return [nothing]
  return others.length === 0
    ? [[...first, ...nothing]]
    : [first, ...others, ...(nothing.length > 0 ? [nothing] : [])]
}

function kindOf(value: ValuePlan): string {
  if (value.kind === 'data') return value.value === null ? 'nothing' : typeof value.value
  if (value.text === 'undefined') return 'nothing'
  return /^-?\d+n$/.test(value.text) ? 'bigint' : (value.uses[0] ?? 'code')
}

const valuesOf = (plan: ArbitraryPlan): readonly ValuePlan[] =>
  plan.kind === 'constant' && !plan.type ? [plan.value] : plan.kind === 'constantFrom' ? plan.values : []
