import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan, NamedPlan, OverridePlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec, FactorySpec, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import { codeTextOf, typeTextOf } from '../context.ts'
import { inside } from '../place.ts'
import { expandFactory } from '../expand-factory.ts'
import { looksInside } from '../inner-names.ts'
import { mergeArbitrary } from '../../../ir/merge-arbitrary.ts'
import { sharedNames } from '../shared-names.ts'
import { resolved, typeAt } from '../type-at.ts'
import type { SourceHandler, Wanted } from './handler.ts'
import { planBroken } from './schema.ts'

/** A factory as it is, with some fields drawn otherwise, or refined beyond what its function can be told. */
export const planFactory: SourceHandler<'factory'> = (wanted, source) => {
  const factory = wanted.context.factories.get(source.name.text)
  if (!factory) return { kind: 'preset', name: 'anything' }
  const named: NamedPlan = {
    kind: 'named',
    functionName: functionNameOf(wanted, factory),
    with: source.with.map(({ name, code }) => ({ name: name.text, value: codeTextOf(wanted.context, code) })),
    overrides: [],
  }
  if (wanted.spec.invalid) return planBrokenFactory(wanted)
  if (looksInside(wanted)) return expanded(wanted, factory, source.with, wanted.spec)
  if (isPlain(wanted.spec)) return named
  return (
    withOverrides(wanted, factory, named) ?? expanded(wanted, factory, source.with, withoutWhole(wanted.spec))
  )
}

/** The factory's own function, or the one beside it that is hostile where it is not, or not where it is. */
function functionNameOf({ context, spec, place }: Wanted, { name, arbitrary }: FactorySpec): string {
  const own = arbitrary.hostile ?? context.spec.hostile ?? true
  const hostile = spec.hostile ?? arbitrary.hostile ?? place.hostile
  return context.names.factory(name.text, hostile === own ? undefined : hostile)
}

/** The caller applies what refines the whole. */
const withoutWhole = (spec: ArbitrarySpec): ArbitrarySpec => ({
  ...spec,
  spoil: [],
  duplicate: undefined,
  where: undefined,
  not: undefined,
})
/** A factory of a schema, broken: what it is refined by does not count. */
function planBrokenFactory(wanted: Wanted): ArbitraryPlan {
  const { context, spec } = wanted
  const id = context.schemas.idOf(expandFactory(context, spec).source)
  if (id !== undefined) return planBroken(wanted, id)
  context.report(diagnostic('plan/invalid-without-schema', spec.range, {}))
  return { kind: 'preset', name: 'anything' }
}

/** No keyword but those that wrap the whole, which the caller applies. */
const isPlain = (spec: ArbitrarySpec) => onlyFields(spec) && spec.fields.length === 0

const onlyFields = (spec: ArbitrarySpec) =>
  Object.keys(spec.bounds).length === 0 &&
  spec.bind.length === 0 &&
  !spec.items &&
  !spec.contains &&
  !spec.required &&
  !spec.uniqueBy &&
  spec.finite === undefined &&
  spec.fields.every(({ arbitrary }) => arbitrary.optional === undefined)

/** The factory's function then makes more than an object of its fields, and takes no others. */
const wrapsWhole = ({ where, not, spoil, duplicate }: ArbitrarySpec) =>
  where !== undefined || not !== undefined || spoil.length > 0 || duplicate !== undefined

/** Fields drawn otherwise are handed to the factory's function, with the names that it shares where they use them. */
function withOverrides(wanted: Wanted, factory: FactorySpec, named: NamedPlan): NamedPlan | undefined {
  const { context, spec } = wanted
  const base = expandFactory(context, factory.arbitrary)
  if (!onlyFields(spec) || base.source.kind !== 'type') return undefined
  const type = context.model.types.get(base.id)
  if (wrapsWhole(base) || !type || resolved(context, type).kind !== 'object') return undefined
  const shared = namesOfFactory(wanted, base)
  const bound = new Set(base.bind.map(({ name }) => name.text))
  const overrides: OverridePlan[] = []
  for (const entry of spec.fields) {
    const override = overrideOf(wanted, { entry, base, type, shared })
    if (!override || bound.has(entry.name.text)) return undefined
    overrides.push(override)
  }
  return { ...named, overrides }
}

/** What its function hands to those who draw a field otherwise. */
function namesOfFactory(wanted: Wanted, base: ArbitrarySpec): ReadonlySet<string> {
  const context = { ...wanted.context, report: () => undefined }
  const plan = wanted.plan(context, base, undefined, { ...wanted.place, root: true })
  return new Set(sharedNames(context, base, plan).map(({ name }) => name))
}

interface Overriding {
  readonly entry: NamedArbitrary
  readonly base: ArbitrarySpec
  readonly type: TypeNode
  readonly shared: ReadonlySet<string>
}

/** Undefined where it uses a name that the function does not hand out, or may leave the field out. */
function overrideOf(wanted: Wanted, { entry, base, type, shared }: Overriding): OverridePlan | undefined {
  const { context, place } = wanted
  const { text: field } = entry.name
  const before = base.fields.find(({ name }) => name.text === field)
  const merged = before ? mergeArbitrary(before.arbitrary, entry.arbitrary) : entry.arbitrary
  if (merged.optional) return undefined
  const arbitrary = wanted.plan(context, merged, typeAt(context, type, [field]), inside(place, field))
  const keepsOwn =
    (before && merged.source === before.arbitrary.source) ||
    Object.values(before?.arbitrary.bounds ?? {}).some((bound) => bound.kind === 'expr')
  if (!keepsOwn) return { field, names: [], arbitrary }
  const inner = new Set([...base.bind, ...base.fields].map(({ name }) => name.text))
  const names = [...usesOf(arbitrary)].filter((name) => inner.has(name))
  if (!names.every((name) => shared.has(name)) || names.includes(field)) return undefined
  return { field, names, arbitrary }
}

function expanded(
  wanted: Wanted,
  factory: FactorySpec,
  values: ArbitrarySource<'factory'>['with'],
  over: ArbitrarySpec,
): ArbitraryPlan {
  const { context, spec, place } = wanted
  const base = expandFactory(context, factory.arbitrary)
  const under = spec.where ? { ...base, where: undefined } : base
  const merged = mergeArbitrary(under, { ...over, source: { kind: 'context' } })
  const body = wanted.plan(context, merged, undefined, { ...place, root: true })
  if (factory.params.length === 0) return body
  const parameters = factory.params.map(({ name, code }) => {
    const value = values.find((each) => each.name.text === name.text)
    return {
      name: name.text,
      type: typeTextOf(context, code),
      value: value ? codeTextOf(context, value.code) : { text: name.text, uses: [name.text] },
    }
  })
  return { kind: 'scoped', parameters, body }
}

type ArbitrarySource<Kind> = Extract<ArbitrarySpec['source'], { kind: Kind }>
