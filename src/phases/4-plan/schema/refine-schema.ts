import type { ArbitraryPlan, FieldPlan } from '../../../ir/arbitrary-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SchemaNode, SchemaRule } from '../../../ir/schema-model.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/spec.ts'
import type { Wanted } from '../arbitraries/handler.ts'
import { inside, pathText } from '../place.ts'
import { held } from './algebra.ts'
import { placeOfComponent } from './plan-components.ts'
import { planTerms } from './plan-terms.ts'

/** Values of a schema that keep the keywords of the spec, too. */
export function refineSchema(wanted: Wanted, id: string): ArbitraryPlan {
  const { context, spec, place } = wanted
  const component = context.schemas.schemas.components.get(id)
  const schemaPlace = { ...placeOfComponent(context, id, spec.range), hostile: spec.hostile ?? place.hostile }
  if (!component) return { kind: 'preset', name: 'anything' }
  const own: SchemaNode = { place: `keywords of ${spec.id}`, rules: rulesOf(wanted) }
  const terms = [held(component.node, false), ...(own.rules.length > 0 ? [held(own, true)] : [])]
  const plan = planTerms(terms, schemaPlace)
  if (!plan) {
    schemaPlace.algebra.report(component.node.place, 'no value keeps its rules and the keywords beside it')
    return { kind: 'preset', name: 'anything' }
  }
  return withParts(wanted, plan)
}

/** Fields and items that the spec draws otherwise. */
function withParts(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { context, spec, place } = wanted
  const refuse = (keyword: string): ArbitraryPlan => {
    const args = { keyword, type: plan.kind, path: pathText(place.path) }
    context.report(diagnostic('plan/keyword-not-for-type', spec.range, args))
    return plan
  }
  const sourced = spec.fields.filter(({ arbitrary }) => arbitrary.source.kind !== 'context')
  if (sourced.length > 0 || spec.bind.length > 0) {
    if (plan.kind !== 'record') return refuse('fields')
    return {
      ...plan,
      fields: [
        ...boundFields(wanted),
        ...plan.fields.map((field) => redrawn(wanted, field)),
        ...newFields(wanted, plan.fields),
      ],
    }
  }
  if (spec.items && spec.items.source.kind !== 'context') {
    if (plan.kind !== 'array') return refuse('items')
    return {
      ...plan,
      items: wanted.plan(context, spec.items, undefined, inside(place, { mark: '[]' })),
      ...uniqueness(spec),
    }
  }
  if (!spec.uniqueBy) return plan
  return plan.kind === 'array' ? { ...plan, ...uniqueness(spec) } : refuse('uniqueBy')
}

const uniqueness = ({ uniqueBy }: ArbitrarySpec) => (uniqueBy ? { uniqueBy: uniqueBy.text.split('.') } : {})

const boundFields = (wanted: Wanted): readonly FieldPlan[] =>
  wanted.spec.bind.map(({ name, arbitrary }) => ({
    name: name.text,
    value: drawn(wanted, arbitrary, name.text),
    optional: false,
    bound: true,
  }))

function redrawn(wanted: Wanted, field: FieldPlan): FieldPlan {
  const entry = wanted.spec.fields.find(({ name }) => name.text === field.name)
  if (!entry || entry.arbitrary.source.kind === 'context') return field
  return {
    ...field,
    value: drawn(wanted, entry.arbitrary, field.name),
    optional: entry.arbitrary.optional ?? false,
  }
}

const newFields = (wanted: Wanted, known: readonly FieldPlan[]): readonly FieldPlan[] =>
  wanted.spec.fields
    .filter(({ name }) => !known.some((field) => field.name === name.text))
    .map(({ name, arbitrary }) => ({
      name: name.text,
      value: drawn(wanted, arbitrary, name.text),
      optional: arbitrary.optional ?? false,
      bound: false,
    }))

function drawn(wanted: Wanted, arbitrary: ArbitrarySpec, name: string): FieldPlan['value'] {
  const plan = wanted.plan(wanted.context, arbitrary, undefined, inside(wanted.place, name))
  return plan.kind === 'computed' ? { kind: 'computed', code: plan.code } : { kind: 'drawn', arbitrary: plan }
}

/** The keywords of the spec as rules beside those of the schema. */
function rulesOf({ context, spec }: Wanted): readonly SchemaRule[] {
  const visit = (of: ArbitrarySpec): readonly SchemaRule[] => [
    ...(Object.entries(of.bounds) as [BoundKeyword, Bound][]).flatMap(([keyword, bound]) => {
      const made = bound.kind === 'data' ? boundRules[keyword]?.(bound.value as never) : undefined
      if (!made)
        context.report(
          diagnostic('plan/schema-bound', bound.kind === 'expr' ? bound.code.range : bound.range, {
            keyword,
          }),
        )
      return made ?? []
    }),
    ...(of.required ?? []).map((name) => requiredRule(name.text)),
    ...fieldRules(of, visit),
    ...(of.items?.source.kind === 'context'
      ? [{ kind: 'items', name: 'items', prefix: [], rest: nodeOf(visit(of.items), of.items) } as const]
      : []),
  ]
  return visit(spec)
}

const nodeOf = (rules: readonly SchemaRule[], { id }: ArbitrarySpec): SchemaNode => ({
  place: `keywords of ${id}`,
  rules,
})

const requiredRule = (key: string): SchemaRule => ({ kind: 'required', name: 'required', key })

/** What the spec names is there, unless it says that it may be absent. */
function fieldRules(
  { fields }: ArbitrarySpec,
  visit: (of: ArbitrarySpec) => readonly SchemaRule[],
): readonly SchemaRule[] {
  const refined = fields.filter(({ arbitrary }) => arbitrary.source.kind === 'context')
  if (refined.length === 0) return []
  const named = refined.map(({ name, arbitrary }) => ({
    name: name.text,
    node: nodeOf(visit(arbitrary), arbitrary),
  }))
  const there = refined.filter(({ arbitrary }) => arbitrary.optional !== true)
  return [
    { kind: 'properties', name: 'properties', named, patterns: [], rest: undefined },
    ...there.map(({ name }) => requiredRule(name.text)),
  ]
}

const limit =
  (side: 'least' | 'most', excluded: boolean) =>
  (value: number): readonly SchemaRule[] => [
    { kind: 'limit', name: 'limit', of: 'number', side, limit: { value, excluded } },
  ]
const size =
  (of: 'string' | 'array', side: 'least' | 'most') =>
  (value: number): readonly SchemaRule[] => [{ kind: 'size', name: 'size', of, side, size: value }]

const boundRules: Readonly<Partial<Record<BoundKeyword, (value: never) => readonly SchemaRule[]>>> = {
  minimum: limit('least', false),
  maximum: limit('most', false),
  exclusiveMinimum: limit('least', true),
  exclusiveMaximum: limit('most', true),
  multipleOf: (step: number) => [{ kind: 'step', name: 'multipleOf', step }],
  minLength: size('string', 'least'),
  maxLength: size('string', 'most'),
  minItems: size('array', 'least'),
  maxItems: size('array', 'most'),
  pattern: (source: string) => [{ kind: 'pattern', name: 'pattern', source, flags: '' }],
  format: (format: string) => [{ kind: 'format', name: 'format', format }],
  uniqueItems: (unique: boolean) => (unique ? [{ kind: 'unique', name: 'uniqueItems' }] : []),
}
