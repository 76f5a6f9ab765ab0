import type { ArbitraryPlan, FieldPlan } from '../../../ir/arbitrary-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SchemaNode, SchemaRule } from '../../../ir/schema-model.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
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

/** Names that are drawn before the fields, and what tells items apart. */
function withParts(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { context, spec, place } = wanted
  if (plan.kind === 'taken' || plan.kind === 'filtered')
    return { ...plan, arbitrary: withParts(wanted, plan.arbitrary) }
  const refuse = (keyword: string): ArbitraryPlan => {
    const args = { keyword, type: plan.kind, path: pathText(place.path) }
    context.report(diagnostic('plan/keyword-not-for-type', spec.range, args))
    return plan
  }
  if (spec.bind.length > 0)
    return plan.kind === 'record'
      ? { ...plan, fields: [...boundFields(wanted), ...plan.fields] }
      : refuse('bind')
  if (!spec.uniqueBy) return plan
  return plan.kind === 'array' ? { ...plan, uniqueBy: spec.uniqueBy.text.split('.') } : refuse('uniqueBy')
}

const boundFields = (wanted: Wanted): readonly FieldPlan[] =>
  wanted.spec.bind.map(({ name, arbitrary }) => {
    const plan = wanted.plan(wanted.context, arbitrary, undefined, inside(wanted.place, name.text))
    const value = plan.kind === 'computed' ? plan : ({ kind: 'drawn', arbitrary: plan } as const)
    return { name: name.text, value, optional: false, bound: true }
  })

/** The keywords of the spec as rules beside those of the schema. */
function rulesOf(wanted: Wanted): readonly SchemaRule[] {
  const { context, spec } = wanted
  const visit: Visit = (of, place) => [
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
    ...fieldRules(of, (part, name) => rulesOfPart(part, inside(place, name))),
    ...itemRules(of, (part) => rulesOfPart(part, inside(place, { mark: '[]' }))),
  ]
  // What the spec draws otherwise is drawn so, whatever the schema says of it.
  const rulesOfPart: Visit = (part, place) =>
    part.source.kind === 'context'
      ? visit(part, place)
      : [{ kind: 'given', name: 'given', plan: wanted.plan(context, part, undefined, place) }]
  return visit(spec, wanted.place)
}
type Visit = (of: ArbitrarySpec, place: Wanted['place']) => readonly SchemaRule[]

const nodeOf = (rules: readonly SchemaRule[], { id }: ArbitrarySpec): SchemaNode => ({
  place: `keywords of ${id}`,
  rules,
})

const requiredRule = (key: string): SchemaRule => ({ kind: 'required', name: 'required', key })

/** Places that are named are there, but for the last ones that may be absent; `items` speaks of those behind them. */
function itemRules(
  { fields, places = 0, items }: ArbitrarySpec,
  rulesOfItem: (of: ArbitrarySpec) => readonly SchemaRule[],
): readonly SchemaRule[] {
  if (places === 0 && !items) return []
  const said = fields.filter(({ name }) => isPlace(name.text, places))
  const prefix = said.map(({ arbitrary }) => nodeOf(rulesOfItem(arbitrary), arbitrary))
  const present = said.findLastIndex(({ arbitrary }) => !arbitrary.optional) + 1
  return [
    { kind: 'items', name: 'items', prefix, rest: items && nodeOf(rulesOfItem(items), items) },
    ...(present > 0 ? size('array', 'least')(present) : []),
  ]
}

const isPlace = (name: string, places: number) => /^\d+$/.test(name) && Number(name) < places

/** What the spec names is there, unless it says that it may be absent. */
function fieldRules(
  { fields: all, places = 0 }: ArbitrarySpec,
  rulesOfField: (of: ArbitrarySpec, name: string) => readonly SchemaRule[],
): readonly SchemaRule[] {
  const fields = all.filter(({ name }) => !isPlace(name.text, places))
  if (fields.length === 0) return []
  const named = fields.map(({ name, arbitrary }) => ({
    name: name.text,
    node: nodeOf(rulesOfField(arbitrary, name.text), arbitrary),
  }))
  const there = fields.filter(({ arbitrary }) => arbitrary.optional !== true)
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
